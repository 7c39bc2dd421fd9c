import { randomId } from '@firefelt/shared/board/ids.ts'
import { freePort } from '../../../fixtures/freePort.ts'
import type { Dialect } from '../load/dialect.ts'
import type { Contender, ContenderName } from './contender.ts'
import { startProcess } from './serverProcess.ts'

/** A relay that knows no rooms but the names it is asked for, lets everyone in and stores nothing. */
export const peer = (
  name: ContenderName,
  dialect: Dialect,
  /** What Node is given to run it, in the folder where it is installed. */
  command: (port: number) => readonly string[],
): Contender => ({
  name,
  start: async () => {
    const port = await freePort()
    const env = { HOST: '127.0.0.1', PORT: String(port), NODE_ENV: 'production' }
    const cwd = import.meta.dirname
    const server = await startProcess(command(port), { cwd, env, port })
    let index = 0
    return {
      get pid() {
        return server.pid()
      },
      port,
      dialect,
      openRooms: async (count, people) =>
        Array.from({ length: count }, () => {
          const room = randomId()
          const person = () => ({ index: index++, room, id: randomId(), token: '' })
          return { id: room, people: Array.from({ length: people }, person) }
        }),
      restart: server.restart,
      roomsHeld: async () => undefined,
      updateTimes: async () => undefined,
      stop: server.stop,
    }
  },
})
