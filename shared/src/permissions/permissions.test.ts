import { describe, expect, it } from 'vitest'
import { roleSchema, roles } from '../board/actor.ts'
import { table } from './fixtures/table.ts'
import { actSchema, acts, judge } from './permissions.ts'

/** The columns of the table, in its order. */
const states = [
  { name: 'open', control: { phase: 'open', locked: false } },
  { name: 'locked', control: { phase: 'open', locked: true } },
  { name: 'waiting', control: { phase: 'open', locked: false, waits: true } },
  { name: 'at work elsewhere', control: { phase: 'open', locked: false, elsewhere: true } },
  { name: 'ended', control: { phase: 'ended', locked: false } },
  { name: 'ended and locked', control: { phase: 'ended', locked: true } },
] as const

const words = new Map([
  ['yes', 'allowed'],
  ['late', 'late'],
  ['no', 'forbidden'],
])

const rows = table
  .split('\n')
  .filter((line) => /^[a-z]/.test(line))
  .map((line) => {
    const [role, act, whose, ...verdicts] = line.trim().split(/\s+/)
    return { role: roleSchema.parse(role), act: actSchema.parse(act), whose, verdicts }
  })

it('the table says everything, once', () => {
  const said = rows.map(({ role, act, whose }) => `${role} ${act} ${whose}`)
  expect(new Set(said).size).toBe(said.length)
  expect(said).toHaveLength(roles.length * acts.length * 2)
  for (const { verdicts } of rows) expect(verdicts).toHaveLength(states.length)
})

describe.each(rows)('$role, $act, $whose', ({ role, act, whose, verdicts }) => {
  it.each(states.map((state, column) => ({ ...state, word: verdicts[column] ?? '' })))(
    '$name: $word',
    ({ control, word }) => {
      expect(words.has(word)).toBe(true)
      expect(judge(role, act, whose === 'own', control)).toBe(words.get(word))
    },
  )
})
