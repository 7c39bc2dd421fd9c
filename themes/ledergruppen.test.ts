import { sessionMinutes } from '@firefelt/shared/kit/agenda.ts'
import type { Kit } from '@firefelt/shared/kit/kit.ts'
import { softHyphen } from '@firefelt/shared/kit/localized.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadKits } from './load.ts'

const themeNames = [
  'Klare mål',
  'Prioritering',
  'Resultater',
  'Gode beslutninger',
  'Implementering',
  'Engagement',
  'Tro på gruppen',
  'Ledelse af gruppen',
  'Mødeforberedelse',
  'Rigtige sager',
  'Læring af fejl',
  'Tillid og tryghed',
  'Motivation og læring',
  'God opgavekonflikt',
  'Fokus i dialogen',
  'Fri for skjulte dagsordener',
  'Godt samarbejde',
  'Grænser for ledelsesopgaven',
  'God information',
  'Oplæring',
]

describe('kit A, »Skærp ledergruppens samarbejde«', () => {
  let kit: Kit
  beforeAll(async () => {
    const kits = await loadKits()
    const found = kits.find(({ id }) => id === 'ledergruppen')
    if (found === undefined) throw new Error('kit A is not there')
    kit = found
  })

  it('has the twenty themes, numbered', () => {
    const named = kit.themes.map(({ number, name }) => [number, name.da.replaceAll(softHyphen, '')])
    expect(named).toEqual(themeNames.map((name, at) => [at + 1, name]))
  })

  it('is one meeting of two hours in four items', () => {
    const [session, ...others] = kit.sessions
    if (session === undefined) throw new Error('no meeting')
    expect(others).toEqual([])
    expect(sessionMinutes(session)).toBe(120)
    expect(session.items.map(({ name, minutes }) => [name.da, ...Object.values(minutes)])).toEqual([
      ['Sæt rammen for mødet', 10, 10, 15],
      ['Lyt til hinanden', 15, 25, 30],
      ['Skab fokus', 45, 55, 60],
      ['Indgå aftaler fra mødet', 20, 30, 30],
    ])
  })

  it('lets one speak and place at a time', () => {
    expect(kit.sessions[0]?.items[1]).toMatchObject({ kind: 'listen', placing: 'inTurn' })
  })

  it('has four stances, clockwise from the top left', () => {
    expect(kit.board.fields.map(({ name }) => [name.da, name.en])).toEqual([
      ['Fokusér', 'Focus here'],
      ['Hold fast', 'Hold on'],
      ['Forstå', 'Understand'],
      ['Overvej', 'Consider'],
    ])
    expect(kit.board.fields.every(({ questions }) => questions.length > 0)).toBe(true)
  })

  it('offers escalation before the parking lot', () => {
    expect(kit.board.beside.map(({ id }) => id)).toEqual(['escalation', 'parkingLot'])
  })

  it('prepares alone for half an hour, two marks a theme, two or three picks', () => {
    expect(kit.preparation).toMatchObject({
      minutes: 30,
      onByDefault: true,
      marks: [{ id: 'success' }, { id: 'importance' }],
      picks: { min: 2, max: 3 },
    })
  })

  it('chooses two or three themes to talk about', () => {
    expect(kit.focus).toEqual({ min: 2, max: 3 })
  })

  it('puts every form to use in its agenda', () => {
    const used = kit.sessions.flatMap(({ items }) => items.flatMap(({ forms }) => forms))
    expect(used).toEqual(kit.forms.map(({ id }) => id))
  })

  it('credits its source', () => {
    expect(kit.source).toMatchObject({
      publisher: 'BFA',
      address: 'https://godtarbejdsmiljo.dk/ledergruppen',
    })
  })
})
