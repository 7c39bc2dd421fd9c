/** Runs one task after the other under the same key: what reads, decides and writes must not be interrupted. */
export type InTurn = <Result>(key: string, task: () => Promise<Result>) => Promise<Result>

export const createTurns = (): InTurn => {
  const last = new Map<string, Promise<unknown>>()
  return async (key, task) => {
    const before = last.get(key) ?? Promise.resolve()
    const own = before.then(task, task)
    last.set(key, own)
    try {
      return await own
    } finally {
      if (last.get(key) === own) last.delete(key)
    }
  }
}
