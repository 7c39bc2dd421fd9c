import type { Form } from '@firefelt/shared/kit/form.ts'
import { expect, test } from 'vitest'
import { isOnThemeScreen, workOf } from './themeWork.ts'

const form = (id: string, kind: Form['kind'], per: Form['per'] = 'theme'): Form => ({
  id,
  kind,
  per,
  name: { da: id, en: id },
  help: { da: id, en: id },
  fields: [],
})
const kit = {
  forms: [
    form('questions', 'themeDialogue'),
    form('knowledge', 'knowledge'),
    form('next', 'followUp', 'room'),
    form('card', 'actionCard'),
    form('task', 'task'),
    form('plan', 'plan', 'room'),
  ],
}

test('what a step does with the themes follows from its forms', () => {
  const works = [['questions'], ['questions', 'knowledge', 'next'], ['card', 'task'], ['plan'], []]
  expect(works.map((forms) => workOf(kit, { forms }))).toEqual([
    undefined,
    'qualify',
    'cards',
    'plan',
    undefined,
  ])
  expect(workOf(kit, undefined)).toBeUndefined()
})

test('a plan without action cards gathers none', () => {
  expect(workOf({ forms: [form('plan', 'plan', 'room')] }, { forms: ['plan'] })).toBeUndefined()
})

test("forms about a theme stand on its screen, the room's own for themselves", () => {
  const step = { forms: ['questions', 'knowledge', 'next'] }
  const shown = kit.forms.filter((each) => isOnThemeScreen(kit, step, each)).map(({ id }) => id)
  expect(shown).toEqual(['questions', 'knowledge'])
  const [questions] = kit.forms
  expect(questions && isOnThemeScreen(kit, { forms: ['questions'] }, questions)).toBe(false)
})
