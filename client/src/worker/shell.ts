/** How long a network that answers nothing may keep somebody from the page that is kept, in ms. */
const patience = 3_000
const family = 'firefelt-'

/** One build's page and the files that it is made of. */
export interface Shell {
  /** Names the build. */
  version: string
  /** Paths on the server; `/` is the page, which stands at every address of a view. */
  files: readonly string[]
}

/** What the worker needs of its browser; a test hands in its own. */
export interface Around {
  caches: CacheStorage
  fetch: typeof fetch
  origin: string
}

const cacheOf = ({ version }: Shell): string => `${family}${version}`

/** @param text the version and the files, parted by spaces, as the build wrote them */
export const readShell = (text: string): Shell => {
  const [version = '', ...files] = text.split(' ')
  return { version, files }
}

/** Fetches a build's files, all or none; low in priority, since somebody may be using the page just now. */
export const keepShell = async (shell: Shell, { caches, origin }: Around): Promise<void> => {
  const cache = await caches.open(cacheOf(shell))
  const wishes = shell.files.map(
    (file) =>
      // Files with a hash in their name may come from the browser's own cache; the page never.
      new Request(new URL(file, origin), {
        cache: file.startsWith('/assets/') ? 'default' : 'no-cache',
        priority: 'low',
      }),
  )
  await cache.addAll(wishes)
}

/**
 * Drops the builds before the last one. The last one's files stay: a tab that was opened with it may still ask
 * for those that it has not needed so far.
 */
export const dropOldShells = async (shell: Shell, { caches }: Around): Promise<void> => {
  const kept = (await caches.keys()).filter((name) => name.startsWith(family))
  const old = kept.filter((name) => name !== cacheOf(shell)).slice(0, -1)
  await Promise.all(old.map((name) => caches.delete(name)))
}

const isServersOwn = (path: string): boolean => /^\/(api|sync|health|metrics)(\/|$)/.test(path)

/** The newest page if the server gives it soon, else the one that is kept. */
const page = async (shell: Shell, { caches, fetch }: Around, request: Request) => {
  const given = new AbortController()
  const timer = setTimeout(() => given.abort(), patience)
  try {
    const answer = await fetch(request.url, {
      signal: given.signal,
      credentials: 'same-origin',
      cache: 'no-cache',
    })
    if (answer.ok && !answer.redirected) return answer
  } catch {
    // No network, or as good as none.
  } finally {
    clearTimeout(timer)
  }
  const kept = await caches.match('/', { cacheName: cacheOf(shell), ignoreVary: true })
  return kept ?? fetch(request)
}

const file = async (shell: Shell, { caches, fetch }: Around, request: Request) =>
  (await caches.match(request, { cacheName: cacheOf(shell), ignoreVary: true })) ??
  (await caches.match(request, { ignoreVary: true })) ??
  fetch(request)

/**
 * The worker's answer to a request of the page; undefined when it is none of the worker's business, and the
 * browser goes on as if there were no worker: the server's own answers are never kept.
 */
export const answerTo = (
  shell: Shell,
  around: Around,
  request: Request,
): Promise<Response> | undefined => {
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== around.origin || isServersOwn(pathname))
    return undefined
  if (request.mode === 'navigate') return page(shell, around, request)
  const isKept = pathname.startsWith('/assets/') || shell.files.includes(pathname)
  return isKept && pathname !== '/' ? file(shell, around, request) : undefined
}
