import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { facilitator, participant } from '../board/actor.ts'
import { notesIn } from '../board/documents.ts'
import { applyOperation } from './apply.ts'
import { at, boardOf, exchange, note, open } from './fixtures/boards.ts'
import type { Operation } from './operation.ts'
import { writeReason } from './writeReason.ts'

const actors = [participant('p1'), participant('p2'), facilitator]

/** Seeded, so that a failure comes again. */
const random = (seed: number) => {
  let state = seed
  const next = () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
  return { next, below: (most: number) => Math.floor(next() * most) }
}

type Random = ReturnType<typeof random>

const act = ({ next, below }: Random, doc: Y.Doc, me: number, turn: number) => {
  const known = [...notesIn(doc).keys()].sort()
  const id = known[below(known.length)] ?? 'none'
  const target = next() < 0.2 ? 'parkingLot' : at(next(), next())
  const operations: Operation[] = [
    { type: 'putNote', id: `n${me}-${turn}`, theme: 'goals', target },
    { type: 'moveNote', id, target },
    { type: 'moveNote', id, target },
    { type: 'removeNote', id },
    { type: 'restoreNote', id },
    { type: 'addTheme', id: `t${me}-${turn}`, name: `Tema ${turn}` },
  ]
  const operation = operations[below(operations.length + 2)]
  const actor = actors[me]
  if (operation !== undefined && actor !== undefined) applyOperation(doc, actor, open, operation)
  else {
    const before = note(doc, id)?.reason ?? ''
    const cut = below(before.length + 1)
    writeReason(doc, id, before, `${before.slice(0, cut)}${'æ😀x'.slice(below(3))}`)
  }
}

it.each(Array.from({ length: 30 }, (_, seed) => seed + 1))(
  'boards that are exchanged in any order become one, seed %d',
  (seed) => {
    const chance = random(seed)
    const docs = actors.map((_, index) => {
      const doc = new Y.Doc()
      doc.clientID = index + 1
      return doc
    })
    const one = (index: number) => docs[index] as Y.Doc
    for (let turn = 0; turn < 80; turn++) {
      const me = chance.below(3)
      act(chance, one(me), me, turn)
      if (chance.next() < 0.15) exchange(one(chance.below(3)), one(chance.below(3)))
    }
    for (const [a, b] of [
      [0, 1],
      [1, 2],
      [0, 2],
      [0, 1],
    ] as const)
      exchange(one(a), one(b))

    const board = boardOf(one(0))
    expect(board.notes.length).toBeGreaterThan(2)
    for (const { note } of board.notes) expect(note).toBeDefined()
    for (const { theme } of board.themes) expect(theme).toBeDefined()
    const sorted = (doc: Y.Doc) => {
      const { notes, themes } = boardOf(doc)
      const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id)
      return { notes: notes.sort(byId), themes: themes.sort(byId) }
    }
    expect(sorted(one(1))).toEqual(sorted(one(0)))
    expect(sorted(one(2))).toEqual(sorted(one(0)))
  },
)

it('updates that arrive in any order, and twice, give the same board', () => {
  const chance = random(99)
  const writer = new Y.Doc()
  const updates: Uint8Array[] = []
  writer.on('update', (update: Uint8Array) => updates.push(update))
  for (let turn = 0; turn < 40; turn++) act(chance, writer, 0, turn)
  expect(updates.length).toBeGreaterThan(20)
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...updates, ...updates], { minLength: updates.length * 2 }),
      (order) => {
        const reader = new Y.Doc()
        for (const update of order) Y.applyUpdate(reader, update)
        expect(notesIn(reader).toJSON()).toEqual(notesIn(writer).toJSON())
      },
    ),
    { seed: 5, numRuns: 30 },
  )
})
