import type { Form } from '@firefelt/shared/kit/form.ts'
import { describe, expect, it } from 'vitest'
import { inOrder, tasksOf } from './tasks.ts'

const words = { da: 'ord', en: 'words' }
const form = (id: string, per: Form['per']): Form => ({
  id,
  kind: 'agreement',
  per,
  name: words,
  help: words,
  fields: [{ id: 'f', input: 'lines', label: words, help: words }],
})
const kit = { forms: [form('follow-up', 'room'), form('agreement', 'theme')] }

describe('what a step has to fill in', () => {
  it('is each of its forms, once a theme in focus where it is about one', () => {
    const tasks = tasksOf(kit, { forms: ['agreement', 'follow-up'] }, ['goals', 'trust'])
    expect(tasks.map((task) => [task.form.id, task.theme])).toEqual([
      ['agreement', 'goals'],
      ['agreement', 'trust'],
      ['follow-up', null],
    ])
  })

  it('is nothing in a step without forms, or of a form that the kit does not have', () => {
    expect(tasksOf(kit, undefined, ['goals'])).toEqual([])
    expect(tasksOf(kit, { forms: ['gone'] }, ['goals'])).toEqual([])
    expect(tasksOf(kit, { forms: ['agreement'] }, [])).toEqual([])
  })
})

describe('themes', () => {
  it('stand by the kit’s numbers, own ones after', () => {
    const theme = (id: string, number: number) => ({ id, number, name: words, prompt: words })
    const themes = [theme('late', 9), theme('early', 2)]
    expect(inOrder({ themes }, ['own2', 'late', 'own1', 'early'])).toEqual([
      'early',
      'late',
      'own1',
      'own2',
    ])
  })
})
