import { type Session, sessionMinutes } from '@firefelt/shared/kit/agenda.ts'
import type { Form } from '@firefelt/shared/kit/form.ts'
import type { Kit } from '@firefelt/shared/kit/kit.ts'
import { softHyphen } from '@firefelt/shared/kit/localized.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadKits } from './load.ts'

const themeNames = [
  'Modtagelse af nye ledere',
  'Tillid og psykologisk tryghed',
  'Sparring',
  'Restitution',
  'Tegn på overbelastning',
  'Lederes sygefravær',
  'Dialog med nærmeste leder',
  'Samarbejde i ledergrupper',
  'Svære personalesager',
  'Ledelse på tværs',
  'Pas på jer selv og hinanden',
  'Relationen til nærmeste leder',
]

describe('kit B, »Skab en samlet plan for ledertrivsel«', () => {
  let kit: Kit
  beforeAll(async () => {
    const kits = await loadKits()
    const found = kits.find(({ id }) => id === 'ledertrivselsplan')
    if (found === undefined) throw new Error('kit B is not there')
    kit = found
  })

  function form(kind: Form['kind']): Form {
    const found = kit.forms.find((one) => one.kind === kind)
    if (found === undefined) throw new Error(`no ${kind}`)
    return found
  }

  it('has the twelve themes, numbered, and takes more', () => {
    const named = kit.themes.map(({ number, name }) => [number, name.da.replaceAll(softHyphen, '')])
    expect(named).toEqual(themeNames.map((name, at) => [at + 1, name]))
    expect(kit.ownThemes).toBe(true)
  })

  it('is three sessions of 90, 80 and 120 minutes', () => {
    const told = kit.sessions.map((session) => [session.name.da, sessionMinutes(session)])
    expect(told).toEqual([
      ['Forbered', 90],
      ['Kvalificer', 80],
      ['Konkretiser', 120],
    ])
    expect(kit.steps.map(({ id }) => id)).toEqual(kit.sessions.map(({ id }) => id))
  })

  it('keeps the minutes and kinds of its script', () => {
    const script = ({ items }: Session) => items.map(({ kind, minutes }) => [kind, minutes.default])
    expect(kit.sessions.map(script)).toEqual([
      [
        ['frame', 15],
        ['frame', 10],
        ['plenary', 10],
        ['groupWork', 20],
        ['plenary', 30],
        ['agree', 5],
      ],
      [
        ['frame', 10],
        ['groupWork', 60],
        ['break', 10],
      ],
      [
        ['groupWork', 75],
        ['plenary', 30],
        ['agree', 15],
      ],
    ])
    const items = kit.sessions.flatMap((session) => session.items)
    for (const { minutes } of items) expect(minutes.min).toBe(minutes.max)
  })

  it('tells of the 45 minutes that an introduction adds', () => {
    expect(kit.duration.da).toContain('45 minutter')
    expect(kit.sessions[0]?.items[0]?.tips[0]?.da).toContain('45 minutter')
  })

  it('asks what has happened since last time, when there was one', () => {
    const asked = kit.sessions.map(({ sinceLast }) => sinceLast.length > 0)
    expect(asked).toEqual([false, true, true])
  })

  it('lets small groups place hidden, or one at a time, once they have talked', () => {
    const placing = kit.sessions.flatMap(({ items }) => items).filter((item) => item.placing)
    expect(placing).toMatchObject([
      { id: 'tal-i-grupper', kind: 'groupWork', placing: 'hidden' },
      { id: 'vaelg-sammen', kind: 'plenary', placing: 'inTurn' },
    ])
    expect(kit.groups).toMatchObject({
      size: { min: 3, max: 5 },
      placements: { min: 3, max: 5 },
      leader: { da: expect.any(String) },
    })
    expect(kit.focus).toEqual({ min: 3, max: 5 })
  })

  it('has stances without questions, and questions to the map as a whole', () => {
    expect(kit.board.fields.map(({ name }) => name.da)).toEqual([
      'Fokusér',
      'Hold fast',
      'Forstå',
      'Overvej',
    ])
    expect(kit.board.fields.flatMap(({ questions }) => questions)).toEqual([])
    expect(kit.board.plenaryQuestions).toHaveLength(3)
  })

  it('has a parking lot and no escalation', () => {
    expect(kit.board.beside.map(({ id }) => id)).toEqual(['parkingLot'])
    expect(kit.fates.map(({ id }) => id)).toEqual(['focus', 'later', 'parkingLot', 'dropped'])
  })

  it('offers preparation, off by default', () => {
    expect(kit.preparation?.onByDefault).toBe(false)
  })

  it('has four support questions to each theme', () => {
    const { per, fields } = form('themeDialogue')
    expect(per).toBe('theme')
    expect(fields.map(({ label }) => label.da)).toEqual([
      'Vurdering',
      'Erfaringer',
      'Inspiration',
      'Idéer og tiltag',
    ])
  })

  it('asks at the start of each later session what has happened, as a form', () => {
    const asked = kit.sessions.map(({ items }) => items[0]?.forms[0])
    expect(asked).toEqual([undefined, 'siden-sidst-kvalificer', 'siden-sidst-konkretiser'])
    for (const { fields } of kit.forms.filter(({ kind }) => kind === 'sinceLast')) {
      expect(fields.map(({ id }) => id)).toEqual(['sket', 'viden', 'mandat'])
    }
  })

  it('notes what is to be known about a theme, and what is offered already', () => {
    expect(form('knowledge').fields.map(({ id }) => id)).toEqual(['mangler', 'hvem', 'tilbud'])
  })

  it('gives a task somebody and a day, and an unfinished card as well', () => {
    for (const kind of ['task', 'unfinished'] as const) {
      const inputs = form(kind).fields.map(({ input }) => input)
      expect(inputs).toContain('people')
      expect(inputs).toContain('date')
    }
  })

  it('has an action card of seven fields, each with an example', () => {
    const { fields } = form('actionCard')
    expect(fields.map(({ label }) => label.da.replaceAll(softHyphen, ''))).toEqual([
      'Hvor og hvornår',
      'Mål',
      'Ansvarlig',
      'Hjælp til den ansvarlige',
      'Medarbejderrepræsentanter og samarbejdsfora',
      'Opgaver: hvem gør hvad hvornår',
      'Opfølgning',
    ])
    expect(fields.every(({ example }) => example !== undefined)).toBe(true)
  })

  it('settles four things before it starts, and has a checklist', () => {
    expect(form('framing').fields).toHaveLength(4)
    expect(kit.checklist.length).toBeGreaterThan(0)
  })

  it('puts every other form to use in its agenda', () => {
    const used = kit.sessions.flatMap(({ items }) => items.flatMap(({ forms }) => forms))
    const others = kit.forms.filter(({ kind }) => kind !== 'framing').map(({ id }) => id)
    expect([...new Set(used)]).toEqual(others)
  })

  it('credits its source', () => {
    expect(kit.source).toMatchObject({
      publisher: 'BFA',
      address: 'https://godtarbejdsmiljo.dk/ledertrivselsplan',
    })
  })
})
