import { expect, it } from 'vitest'
import { sampleControl } from '../control/fixtures/sampleControl.ts'
import { newPlan, planParts } from '../control/plan/plan.ts'
import { chosenPlan, keptPlan, partsIn } from './chosenPlan.ts'
import { canary, sampleMeeting } from './fixtures/sampleMeeting.ts'
import { planSchema } from './plan.ts'
import { planOf } from './planOf.ts'

const { kit: smallKit } = sampleControl()
const words = { da: 'ord', en: 'words' }
const kit = {
  ...smallKit,
  fates: (['focus', 'escalation', 'parkingLot'] as const).map((id) => ({
    id,
    name: { da: `skæbne ${id}`, en: `fate ${id}` },
    help: words,
  })),
  forms: [
    ...smallKit.forms.map((form) => ({
      ...form,
      fields: (['lines', 'people', 'date', 'mapField'] as const).map((input) => ({
        id: input,
        input,
        label: { da: `felt ${input}`, en: `field ${input}` },
        help: words,
      })),
    })),
    {
      id: 'next',
      kind: 'followUp' as const,
      per: 'room' as const,
      name: words,
      help: words,
      fields: [{ id: 'day', input: 'date' as const, label: words, help: words }],
    },
    {
      id: 'away',
      kind: 'closingRound' as const,
      per: 'participant' as const,
      name: words,
      help: words,
      fields: [{ id: 'line', input: 'line' as const, label: words, help: words }],
    },
  ],
}
const { control, board } = sampleMeeting(kit)
const whole = planOf(control, board)
const everything = { ...newPlan, parts: [...planParts] }

it('holds what was decided, in words, and fits its schema', () => {
  expect(planSchema.parse(whole)).toEqual(whole)
  expect(whole).toMatchObject({
    title: 'Ledermøde & <opfølgning>',
    day: '2026-02-02',
    followUp: '2026-03-02',
    people: { names: ['Deltager 4'], unnamed: 1 },
    themes: [
      { fate: 'focus', place: { words: 'Felt 1 · field da' } },
      {
        fate: 'escalation',
        place: { words: 'På stregen' },
        to: '=direktionen',
        bringer: 'Mødelederen',
      },
      { fate: 'parkingLot', name: 'Frokosten i kantinen', number: null },
    ],
    tasks: [{ who: 'Deltager 4 og Bord 2', due: '2026-03-02', theme: 'Goals da' }],
    each: [{ who: 'Deltager 4', entries: [{ text: 'Ro på, og så én ting ad gangen' }] }],
  })
})

it('speaks the room’s language', () => {
  const { control: english, board: same } = sampleMeeting(kit, 'en')
  const plan = planOf(english, same)
  expect(plan.themes[1]?.place?.words).toBe('On the line')
  expect(plan.themes[0]?.sheets[0]?.entries.map(({ label, text }) => [label, text])).toContainEqual(
    ['field date', '2 March 2026'],
  )
  expect(JSON.stringify(plan)).not.toContain('felt ')
})

// R-PLAN-1
it('tells nothing of preparations, votes, ids of people, presence or the room’s codes, however much is chosen', () => {
  const said = JSON.stringify(chosenPlan(whole, everything))
  const { reason, ...secrets } = canary
  for (const secret of Object.values(secrets)) expect(said).not.toContain(secret)
  for (const secret of [
    'canaryroom',
    'canaryround',
    'canarynote',
    'canarysheet',
    'canaryanswer',
    'canarychoice',
    '7777',
    '5555',
    '4444',
    'g1',
  ])
    expect(said).not.toContain(secret)
  expect(said).toContain(reason)
})

it('leaves single post-its out unless they are wanted', () => {
  expect(whole.notes).not.toEqual([])
  expect(JSON.stringify(chosenPlan(whole, newPlan))).not.toContain(canary.reason)
})

it('names the group of a post-it and never the person', () => {
  const groups = whole.notes.map(({ group }) => group).toSorted()
  expect(groups).toEqual([...groups.slice(0, -1).map(() => ''), 'Bord 2'])
})

const without = (part: (typeof planParts)[number]) =>
  chosenPlan(whole, { ...everything, parts: planParts.filter((each) => each !== part) })

it.each([
  ['map', () => [without('map').map, ...without('map').themes.map(({ place }) => place)], null],
  [
    'escalations',
    () => without('escalations').themes.filter(({ fate }) => fate === 'escalation'),
    undefined,
  ],
  [
    'parkingLot',
    () => without('parkingLot').themes.filter(({ fate }) => fate === 'parkingLot'),
    undefined,
  ],
  ['agreements', () => without('agreements').tasks, undefined],
  ['takeAways', () => without('takeAways').each, undefined],
  ['followUp', () => [without('followUp').followUp], null],
  [
    'people',
    () => [without('people').people, ...without('people').each.map(({ who }) => who || null)],
    null,
  ],
  ['notes', () => without('notes').notes, undefined],
])('leaves out %s when that is chosen', (_, left, nothing) => {
  for (const each of left()) expect(each).toBe(nothing)
})

it('leaves out a theme that goes further up with all that was written about it, tasks too', () => {
  const themes = whole.themes.map((theme) => ({
    ...theme,
    sheets: whole.themes[0]?.sheets ?? [],
  }))
  const tasks = themes.map(({ name }) => ({ what: 'noget', who: '', due: null, theme: name }))
  const { themes: left, tasks: leftTasks } = chosenPlan(
    { ...whole, themes, tasks },
    { ...everything, parts: planParts.filter((part) => part !== 'escalations') },
  )
  const names = themes.filter(({ fate }) => fate !== 'escalation').map(({ name }) => name)
  expect(left.map(({ name }) => name)).toEqual(names)
  expect(leftTasks.map(({ theme }) => theme)).toEqual(names)
})

it('keeps an agreement about a theme in focus or without a fate, when themes are not wanted', () => {
  const [first] = whole.themes
  if (first === undefined) throw new Error('no theme')
  const agreed = first.sheets.filter(({ kind }) => kind === 'agreement')
  expect(agreed).not.toEqual([])
  const themes = [first, { ...first, id: 'undecided', fate: null }]
  const plan = chosenPlan({ ...whole, themes }, { ...everything, parts: ['agreements'] })
  expect(plan.themes.map(({ sheets }) => sheets)).toEqual([agreed, agreed])
})

it('keeps no more than was chosen when only the plan stays, and says what there is still to choose', () => {
  const kept = keptPlan(whole, ['map', 'takeAways', 'notes'])
  expect(kept).toMatchObject({ notes: [], people: null, tasks: [], followUp: null })
  expect(JSON.stringify(kept)).not.toMatch(/Deltager 4|direktionen|canary/)
  expect(partsIn(kept)).toEqual(['map', 'takeAways'])
  // Its one theme in focus stays for its agreement, and none has another fate.
  const idle = ['focus', 'otherThemes']
  expect(partsIn(whole)).toEqual(planParts.filter((part) => !idle.includes(part)))
})

it('takes the title, introduction and sender that facilitators wrote', () => {
  const written = {
    ...newPlan,
    title: ' Vores plan ',
    introduction: 'Kære alle',
    sender: 'Ledergruppen',
  }
  expect(chosenPlan(whole, written)).toMatchObject({
    title: 'Vores plan',
    introduction: 'Kære alle',
    sender: 'Ledergruppen',
  })
  expect(chosenPlan(whole, newPlan).title).toBe('Ledermøde & <opfølgning>')
})
