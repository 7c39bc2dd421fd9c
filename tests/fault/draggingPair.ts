import { setTimeout as wait } from 'node:timers/promises'
import { decodeEntries, encodeStance, liveFrame } from '@firefelt/shared/protocol/live.ts'
import { extraMessage } from '@firefelt/shared/protocol/messages.ts'
import { percentile } from '../fixtures/editor.ts'
import type { Person } from '../fixtures/person.ts'

/** Two who drag a post-it each, and hear each other's. */
export interface DraggingPair {
  /**
   * Drags for so long. A word that a newer one has overtaken took as long as that one did to come after it.
   *
   * @returns the 95th percentile of how long a word of one took to the other, in ms
   */
  drag(seconds: number): Promise<number>
  /** How often others' post-its were heard of so far, by their id. */
  heardOf(note: string): number
}

const perSecond = 30
const notes = ['one', 'two'] as const
/** As many places as a live frame can tell apart: each word is known by the place it names. */
const places = 10_000
/** ms that the last words may take. */
const patience = 5_000

interface Word {
  place: number
  at: number
}

export const draggingPair = (pair: readonly [Person, Person]): DraggingPair => {
  const others = new Map<string, number>()
  /** What was said of each post-it and has yet to be heard, or something newer. */
  const unheard = new Map<string, Word[]>(notes.map((note) => [note, []]))
  let took: number[] = []
  let turn = 0

  const hear = (message: Uint8Array) => {
    if (message[0] !== extraMessage.live) return
    for (const entry of decodeEntries(message.subarray(1))) {
      if (entry.kind !== 'stance' || !entry.air) continue
      const { note, position } = entry.air
      const words = unheard.get(note)
      if (words === undefined) {
        others.set(note, (others.get(note) ?? 0) + 1)
        continue
      }
      const heard = Math.round(position.success * places)
      const settled = words.splice(0, words.findIndex(({ place }) => place === heard) + 1)
      for (const { at } of settled) took.push(performance.now() - at)
    }
  }
  for (const person of pair) person.hear(hear)

  const left = () => [...unheard.values()].reduce((sum, { length }) => sum + length, 0)

  return {
    drag: async (seconds) => {
      took = []
      for (let words = seconds * perSecond; words > 0; words--) {
        turn = (turn + 1) % places
        for (const [index, note] of notes.entries()) {
          const position = { success: turn / places, importance: 0.5 }
          unheard.get(note)?.push({ place: turn, at: performance.now() })
          pair[index]?.send(liveFrame(encodeStance({ air: { note, position } })))
        }
        await wait(1_000 / perSecond)
      }
      const until = performance.now() + patience
      while (left() > 0 && performance.now() < until) await wait(5)
      if (left() > 0) throw new Error(`of the last ${left()} words none was heard`)
      return percentile(took, 0.95)
    },
    heardOf: (note) => others.get(note) ?? 0,
  }
}
