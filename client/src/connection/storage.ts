/**
 * What this browser keeps between visits. Where storage is blocked or full (a private window, a strict
 * setting), values live as long as the page: nothing here may keep somebody out of a meeting.
 */
const memory = new Map<string, string>()

export const kept = (key: string): string | undefined => {
  try {
    return localStorage.getItem(key) ?? memory.get(key)
  } catch {
    return memory.get(key)
  }
}

export const keep = (key: string, value: string): void => {
  memory.set(key, value)
  try {
    localStorage.setItem(key, value)
  } catch {
    // Kept in memory.
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
