import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createdRoomSchema, joinedSchema } from '@firefelt/shared/protocol/http.ts'
import { serverCommand } from '../../../../scripts/start/serverCommand.ts'
import { freePort } from '../../../fixtures/freePort.ts'
import type { Person } from '../load/dialect.ts'
import { firefeltDialect, firefeltStockDialect } from '../load/dialects.ts'
import { bucketsIn } from '../measure/buckets.ts'
import { atExit } from './atExit.ts'
import type { Contender, Room } from './contender.ts'
import { startProcess } from './serverProcess.ts'

const root = join(import.meta.dirname, '../../../..')
/** Requests that wait for an answer at a time. */
const atOnce = 16

/** Everyone comes from an address of their own, as behind a proxy: joining is limited by address. */
let addresses = 0
const nextAddress = (): string => {
  addresses++
  return `10.${(addresses >> 16) & 255}.${(addresses >> 8) & 255}.${addresses & 255}`
}

const post = async (url: string, body: object): Promise<unknown> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': nextAddress() },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
  return response.json()
}

/** Does `task` for 0 to `count` - 1, a few at a time. */
const times = async <Result>(
  count: number,
  task: (index: number) => Promise<Result>,
): Promise<Result[]> => {
  const results: Result[] = []
  let next = 0
  const worker = async () => {
    for (let index = next++; index < count; index = next++) results[index] = await task(index)
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, count) }, worker))
  return results
}

/** Ours, as it ships: guard, roles, acks and SQLite’s durability on. */
export const firefelt: Contender = {
  name: 'firefelt',
  start: async ({ stock = false } = {}) => {
    const data = await mkdtemp(join(tmpdir(), 'firefelt-bench-'))
    const remove = () => rmSync(data, { recursive: true, force: true })
    const kept = atExit(remove)
    const port = await freePort()
    const url = `http://127.0.0.1:${port}`
    const server = await startProcess(serverCommand, {
      cwd: root,
      port,
      env: {
        HOST: '127.0.0.1',
        PORT: String(port),
        DATA_DIR: data,
        LOG_LEVEL: 'warn',
        TRUST_PROXY: 'true',
      },
    })
    const metrics = async () => (await fetch(`${url}/metrics`)).text()
    let index = 0
    const enter = async (room: string): Promise<Person> => {
      const joined = await post(`${url}/api/rooms/${room}/participants`, {})
      const { participant, token } = joinedSchema.parse(joined)
      return { index: -1, room, id: participant, token }
    }
    const openRoom = async (people: number): Promise<Room> => {
      const created = await post(`${url}/api/rooms`, { kit: 'ledergruppen' })
      const { room } = createdRoomSchema.parse(created)
      const entered: Person[] = []
      for (let left = people; left > 0; left--) entered.push(await enter(room))
      return { id: room, people: entered }
    }
    return {
      get pid() {
        return server.pid()
      },
      port,
      dialect: stock ? firefeltStockDialect : firefeltDialect,
      openRooms: async (count, people) => {
        const rooms = await times(count, () => openRoom(people))
        // A room's people are numbered in a row.
        for (const { people: entered } of rooms) {
          for (const person of entered) person.index = index++
        }
        return rooms
      },
      restart: server.restart,
      roomsHeld: async () => Number(/^firefelt_rooms (\d+)$/m.exec(await metrics())?.[1]),
      updateTimes: async () => bucketsIn(await metrics(), 'firefelt_update_seconds'),
      stop: async () => {
        await server.stop()
        remove()
        kept()
      },
    }
  },
}
