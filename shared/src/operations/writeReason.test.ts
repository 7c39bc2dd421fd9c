import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { limits } from '../protocol/limits.ts'
import { boardWithNote, exchange, note } from './fixtures/boards.ts'
import { writeReason } from './writeReason.ts'
import { difference } from './writeText.ts'

const boardSaying = (reason: string): Y.Doc => {
  const doc = boardWithNote()
  writeReason(doc, 'n1', '', reason)
  return doc
}

const copyOf = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

const reasonOf = (doc: Y.Doc): string | undefined => note(doc, 'n1')?.reason

/** Few letters, so that texts have stretches in common; and characters of two units that share their first. */
const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'æ', '😀', '😁'), maxLength: 20 })

describe('the difference of two texts', () => {
  it.each([
    ['', '', { index: 0, deleted: 0, inserted: '' }],
    ['', 'ny', { index: 0, deleted: 0, inserted: 'ny' }],
    ['tid', '', { index: 0, deleted: 3, inserted: '' }],
    ['for lidt', 'for lidt tid', { index: 8, deleted: 0, inserted: ' tid' }],
    ['vi når', 'vi når', { index: 6, deleted: 0, inserted: '' }],
    ['en to tre', 'en fire tre', { index: 3, deleted: 2, inserted: 'fire' }],
    ['aa', 'aaa', { index: 2, deleted: 0, inserted: 'a' }],
    ['godt 😀', 'godt 😁', { index: 5, deleted: 2, inserted: '😁' }],
  ])('%j → %j', (before, after, expected) => {
    expect(difference(before, after)).toEqual(expected)
  })

  it('makes the one of the other, and halves no character', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const { index, deleted, inserted } = difference(before, after)
        const [head, gone, tail] = [
          before.slice(0, index),
          before.slice(index, index + deleted),
          before.slice(index + deleted),
        ]
        expect(head + inserted + tail).toBe(after)
        for (const part of [head, gone, tail, inserted]) expect(part.isWellFormed()).toBe(true)
      }),
      { seed: 1, numRuns: 500 },
    )
  })
})

describe('writing a reason', () => {
  it('writes what was made of the text, also far away', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const doc = boardSaying(before)
        expect(writeReason(doc, 'n1', before, after)).toBe(true)
        expect(reasonOf(doc)).toBe(after)
        expect(reasonOf(copyOf(doc))).toBe(after)
      }),
      { seed: 2, numRuns: 100 },
    )
  })

  it('says so when there is no such note', () => {
    expect(writeReason(boardWithNote(), 'n9', '', 'hvorfor')).toBe(false)
    expect(writeReason(boardWithNote(), '__proto__', '', 'hvorfor')).toBe(false)
  })

  it('leaves out what is beyond the limit, in whole characters', () => {
    const doc = boardSaying('x'.repeat(500))
    expect(reasonOf(doc)).toBe('x'.repeat(limits.reason))
    const odd = boardSaying(`x${'😀'.repeat(200)}`)
    expect(reasonOf(odd)).toBe(`x${'😀'.repeat(139)}`)
    expect(reasonOf(copyOf(odd))).toBe(reasonOf(odd))
  })

  it('takes no halves of characters', () => {
    const doc = boardSaying('a\uD83Db\uDE00c')
    expect(reasonOf(doc)).toBe('abc')
  })

  it('takes nothing from a reason that became too long because several wrote', () => {
    const [one, other] = [boardSaying(''), boardWithNote()]
    Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
    const [a, b] = [copyOf(one), copyOf(one)]
    writeReason(a, 'n1', '', 'a'.repeat(250))
    writeReason(b, 'n1', '', 'b'.repeat(250))
    exchange(a, b)
    const both = reasonOf(a) ?? ''
    expect(both).toHaveLength(500)
    writeReason(a, 'n1', both, `${both} og mere`)
    expect(reasonOf(a)).toBe(both)
    writeReason(a, 'n1', both, both.slice(1))
    expect(reasonOf(a)).toBe(both.slice(1))
  })
})

describe('two who type at once', () => {
  /** Typing only: what a writer inserts is found again, letter by letter, in the order they typed it. */
  const holds = (text: string, typed: string): boolean => {
    let from = 0
    return [...typed].every((letter) => {
      from = text.indexOf(letter, from) + 1
      return from > 0
    })
  }
  const typing = fc.tuple(
    fc.nat(9),
    fc.string({ unit: fc.constantFrom('1', '2', '3'), maxLength: 8 }),
  )
  const base = 'grundtekst'

  it('end with the same text, and no letter is lost', () => {
    fc.assert(
      fc.property(
        fc.array(typing, { maxLength: 6 }),
        fc.array(typing, { maxLength: 6 }),
        (as, bs) => {
          const a = boardSaying(base)
          const b = copyOf(a)
          const type = (doc: Y.Doc, turns: typeof as) => {
            for (const [index, letters] of turns) {
              const seen = reasonOf(doc) ?? ''
              writeReason(doc, 'n1', seen, seen.slice(0, index) + letters + seen.slice(index))
            }
            return reasonOf(doc) ?? ''
          }
          const typed = [type(a, as), type(b, bs)]
          exchange(a, b)
          const merged = reasonOf(a) ?? ''
          expect(reasonOf(b)).toBe(merged)
          expect(merged).toHaveLength(typed.join('').length - base.length)
          for (const text of typed) expect(holds(merged, text)).toBe(true)
        },
      ),
      { seed: 3, numRuns: 100 },
    )
  })

  it('lose nothing to one who has not yet seen what the other wrote', () => {
    fc.assert(
      fc.property(words, words, words, (seen, mine, theirs) => {
        const doc = boardSaying(seen)
        writeReason(doc, 'n1', seen, theirs)
        writeReason(doc, 'n1', seen, mine)
        const text = reasonOf(doc) ?? ''
        expect(text).toContain(difference(seen, theirs).inserted)
        expect(text).toContain(difference(seen, mine).inserted)
        expect(text.isWellFormed()).toBe(true)
        if (mine === seen) expect(text).toBe(theirs)
        if (theirs === seen) expect(text).toBe(mine)
      }),
      { seed: 4, numRuns: 300 },
    )
  })

  it.each([
    ['for lidt tid', 'alt for lidt tid', 'for lidt tid nu', 'alt for lidt tid nu'],
    ['for lidt tid', 'for tid', 'for lidt tid!', 'for tid!'],
    ['abcdef', 'adef', 'abxef', 'axef'],
    ['en to tre', 'en og to tre', '', 'og '],
  ])('%j: »%s« by the one, »%s« by the other', (seen, theirs, mine, together) => {
    const doc = boardSaying(seen)
    writeReason(doc, 'n1', seen, theirs)
    writeReason(doc, 'n1', seen, mine)
    expect(reasonOf(doc)).toBe(together)
  })
})
