import { expect, it } from 'vitest'
import type { PlanEntry, PlanSheet } from './plan.ts'
import { tasksIn } from './tasks.ts'

const entry = (
  input: PlanEntry['input'],
  text: string,
  bend: Partial<PlanEntry> = {},
): PlanEntry => ({
  field: input,
  input,
  label: '',
  text,
  day: null,
  ...bend,
})
const sheet = (kind: PlanSheet['kind'], entries: PlanEntry[]): PlanSheet => ({
  form: 'f',
  kind,
  name: '',
  entries,
})

it('reads an agreement: what stands before who, and when', () => {
  const entries = [
    entry('lines', 'Bedre møder'),
    entry('lines', '- dagsorden\n- referat\n'),
    entry('people', 'Deltager 4'),
    entry('date', '2. marts 2026', { day: '2026-03-02' }),
  ]
  expect(tasksIn(sheet('agreement', entries), 'Mål')).toEqual([
    { what: 'dagsorden; referat', who: 'Deltager 4', due: '2026-03-02', theme: 'Mål' },
  ])
})

it('reads an action card: its goal, and each line of its tasks', () => {
  const entries = [
    entry('lines', 'Overalt'),
    entry('lines', 'En fast gruppe'),
    entry('people', 'HR'),
    entry('lines', '1. HR danner grupper\n\n2) Mød op', { field: 'opgaver' }),
  ]
  expect(tasksIn(sheet('actionCard', entries), 'Sparring')).toEqual([
    { what: 'En fast gruppe', who: 'HR', due: null, theme: 'Sparring' },
    { what: 'HR danner grupper', who: '', due: null, theme: 'Sparring' },
    { what: 'Mød op', who: '', due: null, theme: 'Sparring' },
  ])
})

it('names a task without words after its theme', () => {
  expect(tasksIn(sheet('agreement', [entry('people', 'HR')]), 'Mål')).toMatchObject([
    { what: 'Mål' },
  ])
})

it('finds nothing to do in answers that are no agreement', () => {
  expect(tasksIn(sheet('themeDialogue', [entry('lines', 'ord')]), 'Mål')).toEqual([])
  expect(tasksIn(sheet('agreement', []), 'Mål')).toEqual([])
})
