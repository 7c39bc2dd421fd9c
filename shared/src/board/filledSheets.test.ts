import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { type Answer, readAnswer, writeAnswer } from './answer.ts'
import { choiceTexts, readChoice, writeChoice } from './choice.ts'
import { filledSheets, isEmpty, sheetsOf } from './filledSheets.ts'
import { readSheet, type Sheet, writeSheet } from './sheet.ts'

const sheet: Sheet = { id: 's2', form: 'talk', theme: 'goals', author: 'p1', removedBy: null }
const answer: Answer = {
  id: 's2-0',
  sheet: 's2',
  field: 'f0',
  author: 'p1',
  chosen: null,
  words: ' ',
}
const choice = {
  id: 'c1',
  theme: 'goals',
  author: 'facilitator',
  fate: 'escalation',
  place: { kind: 'map', success: 0.5, importance: 1, by: 'facilitator' },
  to: 'HR',
  bringer: '',
} as const

/** What a reader makes of a record, once it lies in a document and has been bent. */
const read = <Result>(
  record: Y.Map<unknown>,
  reader: (id: string, record: unknown) => Result,
  bend: (record: Y.Map<unknown>) => void = () => undefined,
): Result => {
  const records = new Y.Doc().getMap<Y.Map<unknown>>('any')
  records.set('id', record)
  bend(record)
  return reader('id', records.get('id'))
}

describe('a record', () => {
  it('is read as it was written', () => {
    expect(read(writeSheet(sheet), readSheet)).toEqual({ ...sheet, id: 'id' })
    expect(read(writeAnswer(answer), readAnswer)).toEqual({ ...answer, id: 'id' })
    expect(read(writeChoice(choice), readChoice)).toEqual({ ...choice, id: 'id' })
  })

  it('with anything missing, strange or too much is none', () => {
    const bends: ((record: Y.Map<unknown>) => void)[] = [
      (record) => record.delete('author'),
      (record) => record.set('author', 'a b'),
      (record) => record.set('extra', 1),
      (record) => record.set('author', new Y.Text('p1')),
    ]
    for (const bend of bends) {
      expect(read(writeSheet(sheet), readSheet, bend)).toBeUndefined()
      expect(read(writeAnswer(answer), readAnswer, bend)).toBeUndefined()
      expect(read(writeChoice(choice), readChoice, bend)).toBeUndefined()
    }
    const plain = (record: Y.Map<unknown>) => record.set('words', 'plain')
    expect(read(writeAnswer(answer), readAnswer, plain)).toBeUndefined()
    for (const field of choiceTexts) {
      const bent = read(writeChoice(choice), readChoice, (record) => record.set(field, 'x'))
      expect(bent).toBeUndefined()
    }
    for (const reader of [readSheet, readAnswer, readChoice]) {
      for (const value of [undefined, null, {}, new Y.Text()]) {
        expect(reader('id', value)).toBeUndefined()
      }
    }
  })
})

describe('filled sheets', () => {
  const other = { ...sheet, id: 's1', theme: 'trust' }
  const removed = { ...sheet, id: 's0', removedBy: 'p1' }

  it('have their answers, in one order, without those removed', () => {
    const filled = filledSheets([sheet, other, removed], [answer])
    expect(filled).toEqual([
      { ...other, answers: {} },
      { ...sheet, answers: { f0: answer } },
    ])
    expect(sheetsOf(filled, 'talk', 'trust')).toHaveLength(1)
    expect(sheetsOf(filled, 'talk')).toEqual([])
  })

  it('show no answer that another slipped in', () => {
    const forged = { ...answer, id: 'x', author: 'p2', words: 'falsk' }
    const [filled] = filledSheets([sheet], [answer, forged])
    expect(filled?.answers).toEqual({ f0: answer })
  })

  it('are empty until something stands in them', () => {
    const emptied = (bend: Partial<Answer>) =>
      filledSheets([sheet], [{ ...answer, ...bend }]).map(isEmpty)
    expect(emptied({})).toEqual([true])
    expect(emptied({ words: 'ja' })).toEqual([false])
    expect(emptied({ chosen: 1 })).toEqual([false])
  })
})
