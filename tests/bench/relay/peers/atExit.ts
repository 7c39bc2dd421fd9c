const tasks = new Set<() => void>()

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
process.once('exit', () => {
  for (const task of tasks) task()
})

/** Whatever ends the run, this is done before. Returns what takes it back. */
export const atExit = (task: () => void): (() => void) => {
  tasks.add(task)
  return () => void tasks.delete(task)
}
