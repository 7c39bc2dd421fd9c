import { expect, it } from 'vitest'
import { sampleControl } from '../control/fixtures/sampleControl.ts'
import { newPlan } from '../control/plan/plan.ts'
import { chosenPlan } from './chosenPlan.ts'
import { sampleMeeting } from './fixtures/sampleMeeting.ts'
import { mapDrawing, mapInWords } from './mapDrawing.ts'
import { planOf } from './planOf.ts'
import { storyOf } from './story.ts'
import { lineWidth, wrap } from './wrap.ts'

const { kit } = sampleControl()
const { control, board } = sampleMeeting(kit)
const plan = chosenPlan(planOf(control, board), { ...newPlan, introduction: 'Kære alle' })

it('begins with its one title and steps no heading over', () => {
  const levels = storyOf(plan).flatMap((block) => (block.kind === 'heading' ? block.level : []))
  expect(levels.filter((level) => level === 1)).toEqual([1])
  levels.forEach((level, at) => expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1))
})

it('gives each theme that goes further up a page of its own, with where to and by whom', () => {
  const blocks = storyOf(plan)
  const page = blocks.slice(blocks.findIndex(({ kind }) => kind === 'page'))
  expect(page.filter(({ kind }) => kind === 'page')).toHaveLength(1)
  expect(JSON.stringify(page)).toContain('=direktionen')
  expect(JSON.stringify(page)).toContain('Mødelederen')
})

it('says so when there is nothing', () => {
  const empty = chosenPlan(
    planOf(control, { notes: [], themes: [], choices: [], sheets: [], answers: [] }),
    {
      ...newPlan,
      parts: [],
    },
  )
  expect(JSON.stringify(storyOf(empty))).toContain('Her er ikke noget endnu.')
})

it('has no map when nothing is on it', () => {
  const hasMap = (of: typeof plan) => storyOf(of).some(({ kind }) => kind === 'map')
  const nowhere = plan.themes.map((theme) => ({ ...theme, place: null }))
  expect(hasMap(plan)).toBe(true)
  expect(hasMap({ ...plan, themes: nowhere, notes: [] })).toBe(false)
  expect(hasMap({ ...plan, map: null })).toBe(false)
})

it('draws every agreed place inside its field, and tells of it in words', () => {
  const drawing = mapDrawing(plan)
  const texts = drawing?.shapes
    .flatMap((shape) => (shape.kind === 'text' ? shape.words : []))
    .join(' ')
  expect(texts).toContain('Frokosten i')
  expect(mapInWords(plan)).toEqual([
    'Prioriteringskort med 3 temaer.',
    'Felt 1 · field da: 1 Goals da.',
    'Felt 3 · field da: Frokosten i kantinen.',
    'På stregen: 2 Trust da.',
  ])
  const cards = drawing?.shapes.filter(
    (shape) => shape.kind === 'rect' && shape.round !== undefined,
  )
  expect(cards).toHaveLength(3)
})

it('marks each single post-it with its theme’s number, or the first letter of one in the group’s words', () => {
  const whole = chosenPlan(planOf(control, board), { ...newPlan, parts: ['map', 'notes'] })
  const small = mapDrawing({ ...whole, themes: [] })?.shapes.flatMap((shape) =>
    shape.kind === 'text' && shape.size === 13 ? shape.words : [],
  )
  expect(small).toHaveLength(whole.notes.length)
  expect(small).toContain('F')
  expect(small).not.toContain('')
})

it('lays no single post-it on the words of a field', () => {
  const whole = chosenPlan(planOf(control, board), { ...newPlan, parts: ['map', 'notes'] })
  const [note] = whole.notes
  const notes = note === undefined ? [] : [{ ...note, success: 0.1, importance: 0.97 }]
  const shapes = mapDrawing({ ...whole, notes })?.shapes ?? []
  const yOf = (size: number) =>
    shapes.flatMap((shape) => (shape.kind === 'text' && shape.size === size ? shape.y : []))
  // The number of the one post-it, and the upper line of words in a field's corner.
  expect(Math.min(...yOf(13)) - 13).toBeGreaterThan(Math.min(...yOf(15)))
})

it('breaks lines between words, and a word only when it is too long', () => {
  for (const line of wrap('Grænser for ledelsesopgaven', 15, 132))
    expect(lineWidth(line, 15)).toBeLessThan(132)
  expect(wrap('en to', 15, 200)).toEqual(['en to'])
  expect(wrap('a'.repeat(30), 15, 100).join('').replaceAll('-', '')).toBe('a'.repeat(30))
})
