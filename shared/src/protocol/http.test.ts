import { describe, expect, it } from 'vitest'
import {
  codeSchema,
  newParticipantSchema,
  newRoomSchema,
  resumeSchema,
  showCode,
  tokenSchema,
} from './http.ts'
import { limits } from './limits.ts'

describe('the code on the wall', () => {
  it.each(['7K4M2P', '7K4-M2P', '7k4-m2p', ' 7k4 m2p ', '7-K-4-M-2-P', '7k4\u00A0m2p\n'])(
    'is understood when typed %j',
    (typed) => {
      expect(codeSchema.parse(typed)).toBe('7K4M2P')
    },
  )

  it.each(['', '7K4M2', '7K4M2PP', '7K4M20', '7K4M21', '7K4M2I', '7K4M2L', '7K4M2O', '7K4M2Æ'])(
    'is not %j',
    (typed) => {
      expect(codeSchema.safeParse(typed).success).toBe(false)
    },
  )

  it.each(['../etc', '7K4M2\0', '7K4_M2P', ' '.repeat(21), `7K4M2P${'-'.repeat(15)}`, 7, null])(
    'is not %j, whoever sends it',
    (typed) => {
      expect(codeSchema.safeParse(typed).success).toBe(false)
    },
  )

  it('is read as it is shown', () => {
    expect(showCode('7K4M2P')).toBe('7K4-M2P')
    expect(codeSchema.parse(showCode('7K4M2P'))).toBe('7K4M2P')
  })
})

describe('a personal code', () => {
  it('is understood in small letters, with spaces and hyphens', () => {
    expect(resumeSchema.parse({ personalCode: 'k7m2-9qpx ' })).toEqual({ personalCode: 'K7M29QPX' })
  })

  it.each(['', 'K7M29QP', 'K7M29QPXX', 'K7M29QP0', 'K7M29QPX'.repeat(1_000)])(
    'is not %j',
    (personalCode) => {
      expect(resumeSchema.safeParse({ personalCode }).success).toBe(false)
    },
  )
})

describe('a token', () => {
  it.each(['0123456789abcdefghjkmnpqrs', 'tvwxyz00000000000000000000'])('may be %s', (token) => {
    expect(tokenSchema.safeParse(token).success).toBe(true)
  })

  it.each([
    '',
    '0123456789abcdefghjkmnpqr',
    '0123456789abcdefghjkmnpqrst',
    '0123456789ABCDEFGHJKMNPQRS',
    'i123456789abcdefghjkmnpqrs',
    'u123456789abcdefghjkmnpqrs',
    '0123456789abcdefghjkmnpqrs\n',
  ])('is not %j', (token) => {
    expect(tokenSchema.safeParse(token).success).toBe(false)
  })
})

describe('what is asked for', () => {
  it('may leave out what has a default', () => {
    const room = { kit: 'a', title: '', language: 'da', practice: false }
    expect(newRoomSchema.parse({ kit: 'a' })).toEqual(room)
    const one = { name: '', remote: false, simulated: false }
    expect(newParticipantSchema.parse({})).toEqual(one)
  })

  it('is trimmed before it is measured', () => {
    const name = 'x'.repeat(limits.name)
    expect(newParticipantSchema.parse({ name: `  ${name}  ` })).toMatchObject({ name })
    expect(newParticipantSchema.safeParse({ name: `${name}x` }).success).toBe(false)
    expect(newRoomSchema.safeParse({ kit: 'a', title: 'x'.repeat(81) }).success).toBe(false)
  })

  it.each([
    { kit: 'a', colour: 'red' },
    { title: 'x' },
    { kit: '../a' },
    { kit: 'a', language: 'de' },
  ])('is no room: %j', (asked) => {
    expect(newRoomSchema.safeParse(asked).success).toBe(false)
  })
})
