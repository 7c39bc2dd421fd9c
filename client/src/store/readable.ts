/** One value that changes in time: what a screen can draw and be told of. */
export interface Readable<Value> {
  get(): Value
  /** Calls `listener` after each change; returns what stops it. */
  subscribe(listener: () => void): () => void
}

export interface Writable<Value> extends Readable<Value> {
  set(value: Value): void
}

/** A value held in memory. Setting what is already there tells nobody. */
export const writable = <Value>(initial: Value): Writable<Value> => {
  const listeners = new Set<() => void>()
  let current = initial
  return {
    get: () => current,
    set: (value) => {
      if (Object.is(value, current)) return
      current = value
      for (const listener of [...listeners]) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
