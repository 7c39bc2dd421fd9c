import { reloadAfresh } from './appShell.ts'

/** Loading anew helps once or not at all: ms before it is tried again by itself. */
const once = 60_000
const key = 'firefelt.renewed'

/** Loads a page that the server has outgrown; false when that has just been tried, and did not help. */
export const renewPage = (now = Date.now()): boolean => {
  try {
    const last = Number(sessionStorage.getItem(key) ?? 0)
    if (now - last < once) return false
    sessionStorage.setItem(key, String(now))
  } catch {
    // What cannot be remembered might be repeated for ever.
    return false
  }
  void reloadAfresh()
  return true
}
