import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { limits } from '../protocol/limits.ts'
import { notesIn } from './documents.ts'
import { type Note, noteFields, readNote, reasonIn, writeNote } from './note.ts'

const whole: Note = {
  id: 'n1',
  theme: 'goals',
  sender: 'p1',
  author: 'p1',
  place: { kind: 'map', success: 0.2, importance: 0.9, by: 'p1' },
  removedBy: null,
  reason: 'Vi når det aldrig',
}

/** The record as a reader meets it: in a document. */
const lying = (bend: (record: Y.Map<unknown>) => void = () => undefined) => {
  const notes = notesIn(new Y.Doc())
  const record = writeNote(whole)
  notes.set('n1', record)
  bend(record)
  return record
}

const set = (field: string, value: unknown) => (record: Y.Map<unknown>) => record.set(field, value)

describe('a note', () => {
  it('is read as it was written', () => {
    expect(readNote('n1', lying())).toEqual(whole)
  })

  it('has the fields that are named, and no others', () => {
    expect([...lying().keys()].sort()).toEqual([...noteFields].sort())
  })

  it('is read the same after a journey over the network', () => {
    const far = new Y.Doc()
    const record = lying()
    if (record.doc === null) throw new Error('it lies in no document')
    Y.applyUpdate(far, Y.encodeStateAsUpdate(record.doc))
    expect(readNote('n1', notesIn(far).get('n1'))).toEqual(whole)
  })

  it('may be removed, and have a reason of several writers', () => {
    expect(readNote('n1', lying(set('removedBy', 'facilitator')))?.removedBy).toBe('facilitator')
    const long = lying((record) => reasonIn(record)?.insert(0, 'x'.repeat(1_000)))
    expect(readNote('n1', long)?.reason).toHaveLength(1_000 + whole.reason.length)
  })
})

describe('a broken record', () => {
  it.each<[string, (record: Y.Map<unknown>) => void]>([
    ['lacks its theme', (record) => record.delete('theme')],
    ['lacks its place', (record) => record.delete('place')],
    ['lacks its reason', (record) => record.delete('reason')],
    ['has a reason of plain words', set('reason', 'because')],
    [
      'has a reason that never ends',
      set('reason', new Y.Text('x'.repeat(limits.reasonMerged + 1))),
    ],
    ['has a place outside the map', set('place', { ...whole.place, success: 1.2 })],
    ['has no number for a place', set('place', { ...whole.place, success: Number.NaN })],
    ['has its place in two keys', set('place', new Y.Map(Object.entries(whole.place)))],
    ['has shared text for a theme', set('theme', new Y.Text('goals'))],
    ['has a theme that is no id', set('theme', '<b>')],
    ['has no sender', set('sender', null)],
    ['has a number for an author', set('author', 7)],
    ['is removed by nobody', set('removedBy', undefined)],
    ['has a field too many', set('colour', 'red')],
  ])('%s, and is no note', (_, bend) => {
    expect(readNote('n1', lying(bend))).toBeUndefined()
  })

  it.each([undefined, null, 7, 'note', {}, whole, new Y.Text('note')])(
    'may be no record at all (%#)',
    (record) => {
      expect(readNote('n1', record)).toBeUndefined()
    },
  )

  it.each(['', '__proto__', 'x'.repeat(41), '../n1'])('lies under the key %j', (id) => {
    expect(readNote(id, lying())).toBeUndefined()
  })

  it('has no reason to edit', () => {
    expect(reasonIn(lying(set('reason', 'because')))).toBeUndefined()
    expect(reasonIn(undefined)).toBeUndefined()
  })
})
