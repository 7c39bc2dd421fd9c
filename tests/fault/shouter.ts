// One socket that sends far too much, as a process of its own: `shouter.ts url room token kind perSecond seconds`.
// Says `in` when it begins, and then with which code it was closed, or 0.

import { setTimeout as wait } from 'node:timers/promises'
import { encodeStance, liveFrame } from '@firefelt/shared/protocol/live.ts'
import { enterRoom } from '../fixtures/person.ts'

const [url = '', room = '', token = '', kind = '', perSecond = '', seconds = ''] =
  process.argv.slice(2)

const frames: Record<string, (turn: number) => Uint8Array> = {
  stances: (turn) =>
    liveFrame(
      encodeStance({
        air: { note: 'loud', position: { success: (turn % 100) / 100, importance: 0 } },
      }),
    ),
  // Each says that it has something that nobody else has: no answer to another will do.
  questions: (turn) => new Uint8Array([0, 0, 3, 1, 1, turn & 0x7f]),
  'empty updates': () => new Uint8Array([0, 2, 2, 0, 0]),
  unknown: () => new Uint8Array([99, 1, 2, 3]),
}
const frame = frames[kind]
if (frame === undefined) throw new Error(`no such kind: ${kind}`)

const person = await enterRoom(url, room, token)
process.stdout.write('in\n')
let turn = 0
const every = 5
const timer = setInterval(() => {
  for (let left = (Number(perSecond) * every) / 1_000; left > 0; left--) {
    if (person.socket.readyState === person.socket.OPEN) person.send(frame(turn++))
  }
}, every)
const code = await Promise.race([person.closed, wait(Number(seconds) * 1_000, 0)])
clearInterval(timer)
person.leave()
process.stdout.write(`${code}\n`)
