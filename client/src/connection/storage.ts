/**
 * What this browser keeps between visits. Where storage is blocked or full (a private window, a strict
 * setting), values live as long as the page: nothing here may keep somebody out of a meeting.
 */
const memory = new Map<string, string>()

export const kept = (key: string): string | undefined => {
  const own = memory.get(key)
  if (own !== undefined) return own
  try {
    return localStorage.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}

export const keep = (key: string, value: string): void => {
  try {
    localStorage.setItem(key, value)
    memory.delete(key)
  } catch {
    memory.set(key, value)
  }
}

export const forget = (key: string): void => {
  memory.delete(key)
  try {
    localStorage.removeItem(key)
  } catch {
    // There was nothing to forget.
  }
}

/** Every key that begins so, in no particular order. */
export const keysFrom = (prefix: string): string[] => {
  const keys = new Set(memory.keys())
  try {
    for (let index = 0; index < localStorage.length; index++)
      keys.add(localStorage.key(index) ?? '')
  } catch {
    // Then only what is in memory.
  }
  return [...keys].filter((key) => key.startsWith(prefix))
}

/** Tells of changes that other tabs make to keys that begin so; returns what stops it. */
export const onOtherTab = (prefix: string, listener: () => void): (() => void) => {
  if (typeof window === 'undefined') return () => {}
  const changed = ({ key }: StorageEvent) => {
    if (key === null || key.startsWith(prefix)) listener()
  }
  window.addEventListener('storage', changed)
  return () => window.removeEventListener('storage', changed)
}

/** A kept JSON value, or undefined when there is none or it is damaged. `read` throws on what is not its kind. */
export const keptJson = <Value>(key: string, read: (json: unknown) => Value): Value | undefined => {
  const text = kept(key)
  if (text === undefined) return undefined
  try {
    return read(JSON.parse(text))
  } catch {
    return undefined
  }
}

export const keepJson = (key: string, value: unknown): void => keep(key, JSON.stringify(value))
