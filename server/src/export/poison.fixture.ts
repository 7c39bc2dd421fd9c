/** For tests: a process that dies, never answers or says what it was asked for, by the room it is asked about. */
const acts: Record<string, () => void> = {
  dies: () => process.kill(process.pid, 'SIGKILL'),
  throws: () => {
    throw new Error('dead')
  },
  hangs: () => {},
  environment: () =>
    process.send?.({
      kind: 'file',
      bytes: new TextEncoder().encode(Object.keys(process.env).join()),
    }),
}

process.on('message', ({ room }: { room: string }) => {
  const say = () => process.send?.({ kind: 'file', bytes: new TextEncoder().encode(room) })
  ;(acts[room] ?? say)()
})
