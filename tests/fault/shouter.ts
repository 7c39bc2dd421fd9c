// One socket that sends far too much, as a process of its own: `shouter.ts url room token kind perSecond`. As often as
// it is closed it comes back, with what it is owed. Says `in` when it begins, shouts until its input ends, and says then
// how much it sent, and which codes closed it: the last of them, 1000, is its own word.

import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { encodeStance, liveFrame } from '@firefelt/shared/protocol/live.ts'
import { enterRoom, type Person } from '../fixtures/person.ts'

const [url = '', room = '', token = '', kind = '', perSecond = ''] = process.argv.slice(2)

const saying =
  (frame: (turn: number) => Uint8Array) =>
  ({ send }: Person, turn: number) =>
    send(frame(turn))

const words: Record<string, (person: Person, turn: number) => void> = {
  stances: saying((turn) =>
    liveFrame(
      encodeStance({
        air: { note: 'loud', position: { success: (turn % 100) / 100, importance: 0 } },
      }),
    ),
  ),
  // Each says that it has something that nobody else has: no answer to another will do.
  questions: saying((turn) => new Uint8Array([0, 0, 3, 1, 1, turn & 0x7f])),
  'empty updates': saying(() => new Uint8Array([0, 2, 2, 0, 0])),
  unknown: saying(() => new Uint8Array([99, 1, 2, 3])),
  pings: ({ socket }) => socket.ping(),
}
const say = words[kind]
if (say === undefined) throw new Error(`no such kind: ${kind}`)

/** ms between two goes. */
const every = 5
const codes: number[] = []
let sent = 0
let isOver = false
const over = once(process.stdin.resume(), 'end').then(() => {
  isOver = true
})

/** It asks until it is let in: whoever has used up what they may is turned away before there is a socket. */
const enter = async (): Promise<Person> => {
  for (;;) {
    const person = await enterRoom(url, room, token).catch(() => undefined)
    if (person !== undefined) return person
    await wait(every)
  }
}

let person = await enter()
process.stdout.write('in\n')
const began = performance.now()
while (!isOver) {
  const { socket, closed } = person
  const timer = setInterval(() => {
    const owed = ((performance.now() - began) * Number(perSecond)) / 1_000
    for (; sent < owed && socket.readyState === socket.OPEN; sent++) say(person, sent)
  }, every)
  await Promise.race([closed, over])
  clearInterval(timer)
  if (isOver) break
  codes.push(await closed)
  person = await enter()
}
// It is answered when all before it was read.
person.socket.close(1000)
codes.push(await person.closed)
process.stdout.write(`${JSON.stringify({ sent, codes })}\n`)
