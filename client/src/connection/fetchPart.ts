import { isServerThere } from './serverThere.ts'

/** ms until the second try; each waits twice as long as the one before it, up to the longest. */
const [first, longest] = [500, 8_000]

/** What fetching needs of its surroundings; a test hands in its own. */
export interface Around {
  isServerThere(): Promise<boolean>
  /** Resolves after `ms`, or earlier when there is a network again. */
  pause(ms: number): Promise<void>
}

const browser: Around = {
  isServerThere,
  pause: (ms) =>
    new Promise((resolve) => {
      const goOn = () => {
        clearTimeout(timer)
        removeEventListener('online', goOn)
        resolve()
      }
      const timer = setTimeout(goOn, ms)
      addEventListener('online', goOn)
    }),
}

/**
 * Fetches a part of the page's code that is loaded when it is needed, and waits as long as the server cannot be reached: a part
 * that fails once is taken for broken until the whole page is loaded anew.
 *
 * @throws what `load` throws, when the server is there but has no such part: it has a newer page
 */
export const fetchPart = async <Part>(
  load: () => Promise<Part>,
  around: Around = browser,
): Promise<Part> => {
  for (let wait = first; ; wait = Math.min(longest, wait * 2)) {
    try {
      return await load()
    } catch {
      // It may have come back between the two.
      if (await around.isServerThere()) return load()
      await around.pause(wait)
    }
  }
}
