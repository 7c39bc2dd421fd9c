import { describe, expect, it } from 'vitest'
import { idSchema, randomId } from './ids.ts'

describe('an id', () => {
  it.each(['a', 'A-Z_09', 'x'.repeat(40), 'constructor', '__proto'])('may be %s', (id) => {
    expect(idSchema.safeParse(id).success).toBe(true)
  })

  it.each(['', 'x'.repeat(41), 'a b', 'a/b', '../a', 'æ', 'a\n', 'a\0', '__proto__', 7, null])(
    'is never %j',
    (id) => {
      expect(idSchema.safeParse(id).success).toBe(false)
    },
  )
})

describe('a random id', () => {
  it('is an id of the length asked for', () => {
    expect(randomId()).toMatch(/^[0-9a-z]{12}$/)
    expect(randomId(40)).toMatch(/^[0-9a-z]{40}$/)
  })

  it('does not come twice', () => {
    const ids = Array.from({ length: 1_000 }, () => randomId())
    expect(new Set(ids).size).toBe(1_000)
    expect(ids.every((id) => idSchema.safeParse(id).success)).toBe(true)
  })
})
