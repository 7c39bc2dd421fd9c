import { setTimeout as wait } from 'node:timers/promises'
import { decodeEntries, encodeStance, liveFrame } from '@firefelt/shared/protocol/live.ts'
import { extraMessage } from '@firefelt/shared/protocol/messages.ts'
import { percentile } from '../fixtures/editor.ts'
import type { Person } from '../fixtures/person.ts'

/** Two who drag a post-it each, and hear each other's. */
export interface DraggingPair {
  /** Drags for so long; the 95th percentile of how long a word of one took to the other, in ms. */
  drag(seconds: number): Promise<number>
  /** Post-its of others that were heard of so far, by their id. */
  heardOf(note: string): number
}

const perSecond = 30
const notes = ['one', 'two'] as const
/** As many places as a live frame can tell apart: each word is known by the place it names. */
const places = 10_000

export const draggingPair = (pair: readonly [Person, Person]): DraggingPair => {
  const others = new Map<string, number>()
  const sent = new Map<string, number>()
  let took: number[] = []
  let turn = 0

  const word = (note: string, place: number) => `${note} ${place}`
  const hear = (message: Uint8Array) => {
    if (message[0] !== extraMessage.live) return
    for (const entry of decodeEntries(message.subarray(1))) {
      if (entry.kind !== 'stance' || !entry.air) continue
      const { note, position } = entry.air
      const at = sent.get(word(note, Math.round(position.success * places)))
      if (at !== undefined) took.push(performance.now() - at)
      else others.set(note, (others.get(note) ?? 0) + 1)
    }
  }
  for (const person of pair) person.hear(hear)

  return {
    drag: async (seconds) => {
      took = []
      sent.clear()
      for (let left = seconds * perSecond; left > 0; left--) {
        turn = (turn + 1) % places
        for (const [index, note] of notes.entries()) {
          const position = { success: turn / places, importance: 0.5 }
          sent.set(word(note, turn), performance.now())
          pair[index]?.send(liveFrame(encodeStance({ air: { note, position } })))
        }
        await wait(1_000 / perSecond)
      }
      await wait(200)
      // Of what is overtaken by newer words nothing is heard: most are not.
      if (took.length < seconds * perSecond) throw new Error(`heard only ${took.length} words`)
      return percentile(took, 0.95)
    },
    heardOf: (note) => others.get(note) ?? 0,
  }
}
