import { limits } from '@firefelt/shared/protocol/limits.ts'
import { decodeEntries, encodeStance, liveFrame } from '@firefelt/shared/protocol/live.ts'
import { encodeTimeQuestion, extraMessage, yMessage } from '@firefelt/shared/protocol/messages.ts'
import { describe, expect, it } from 'vitest'
import type { Person } from '../fixtures/person.ts'
import { oneRoom } from './oneRoom.ts'

const here = oneRoom()

const boardQuestion = new Uint8Array([yMessage.sync, 0, 1, 0])
const everyoneQuestion = new Uint8Array([yMessage.queryAwareness])
const isBoardAnswer = ([type, step]: Uint8Array) => type === yMessage.sync && step === 1

/** Who is here, rather than what is new of them. */
const isEveryone = (message: Uint8Array) =>
  message[0] === extraMessage.live && decodeEntries(message.subarray(1))[0]?.kind === 'anew'
const isTime = ([type]: Uint8Array) => type === extraMessage.time

/** Resolves with the first message of a kind that comes from now on. */
const next = (person: Person, isIt: (message: Uint8Array) => boolean): Promise<Uint8Array> =>
  new Promise((resolve) => {
    person.hear((message) => {
      if (isIt(message)) resolve(message)
    })
  })

/** Somebody who has been told the board. */
const enter = async (): Promise<Person> => {
  const person = await here.enter()
  await next(person, isBoardAnswer)
  return person
}

const many = 1_000
/** Sends many at once; resolves when all were read, with how many may be heard of. */
const sendMany = async (person: Person, frame: (turn: number) => Uint8Array) => {
  const began = performance.now()
  for (let turn = 1; turn <= many; turn++) person.send(frame(turn))
  // It has a rate of its own, and is answered behind them all.
  person.send(boardQuestion)
  await next(person, isBoardAnswer)
  const { burst, perSecond } = limits.liveRate
  const most = burst + Math.ceil(((performance.now() - began) * perSecond) / 1_000)
  // Or it has taken so long that none had to be dropped.
  expect(most).toBeLessThan(many)
  return { least: burst, most }
}

const stanceAt = (place: number) =>
  liveFrame(
    encodeStance({ air: { note: 'n1', position: { success: place / many, importance: 0 } } }),
  )

/** R-RATE-1 */
describe('of a thousand live words at once', () => {
  it.each<[string, (turn: number) => Uint8Array, (message: Uint8Array) => boolean]>([
    ['questions for the time', encodeTimeQuestion, isTime],
    ['questions who is here', () => everyoneQuestion, isEveryone],
  ])('a burst is answered, and the rest dropped: %s', async (_, frame, isAnswer) => {
    const person = await enter()
    let answers = 0
    person.hear((message) => {
      if (isAnswer(message)) answers++
    })
    const { least, most } = await sendMany(person, frame)
    expect(answers).toBeGreaterThanOrEqual(least)
    expect(answers).toBeLessThanOrEqual(most)
  })

  it('a burst is taken, and the rest dropped: stances', async () => {
    const senders = await Promise.all([enter(), enter(), enter()])
    const other = await enter()
    for (const sender of senders) await sendMany(sender, stanceAt)
    other.send(everyoneQuestion)
    const everyone = await next(other, isEveryone)
    const places = decodeEntries(everyone.subarray(1)).flatMap((entry) =>
      entry.kind === 'stance' && entry.air ? [Math.round(entry.air.position.success * many)] : [],
    )
    expect(places).toHaveLength(senders.length)
    expect(Math.min(...places)).toBeGreaterThanOrEqual(limits.liveRate.burst)
    // The very last may just be let through again, but hardly each time.
    expect(Math.min(...places)).toBeLessThan(many)
  })
})
