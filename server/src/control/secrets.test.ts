import { idSchema } from '@firefelt/shared/board/ids.ts'
import { codeSchema, resumeSchema, tokenSchema } from '@firefelt/shared/protocol/http.ts'
import { describe, expect, it } from 'vitest'
import {
  hashSecret,
  newCode,
  newParticipantId,
  newPersonalCode,
  newRoomId,
  newToken,
  projectorTokenOf,
} from './secrets.ts'

const many = (make: () => string): string[] => Array.from({ length: 1_000 }, make)

describe('a thousand of each', () => {
  it('tokens are tokens, and none comes twice', () => {
    const tokens = many(newToken)
    expect(tokens.every((token) => tokenSchema.safeParse(token).success)).toBe(true)
    expect(new Set(tokens).size).toBe(1_000)
  })

  it('tokens carry 128 bits: every character after the first is any of 32', () => {
    const seen = Array.from({ length: 26 }, () => new Set<string>())
    for (const token of many(newToken)) {
      for (const [index, character] of [...token].entries()) seen[index]?.add(character)
    }
    expect(seen.map(({ size }) => size)).toEqual([8, ...Array.from({ length: 25 }, () => 32)])
  })

  it('codes are read as they are written', () => {
    for (const code of many(newCode)) expect(codeSchema.parse(code)).toBe(code)
    for (const personalCode of many(newPersonalCode)) {
      expect(resumeSchema.parse({ personalCode })).toEqual({ personalCode })
    }
  })

  it('codes use every letter that cannot be taken for another', () => {
    const used = new Set(many(newCode).join(''))
    expect([...used].sort().join('')).toBe('23456789ABCDEFGHJKMNPQRSTUVWXYZ')
  })

  it.each([
    ['rooms', newRoomId, /^[0-9a-z]{16}$/],
    ['participants', newParticipantId, /^p[0-9a-z]{12}$/],
  ] as const)('ids of %s are ids, and none comes twice', (_, make, form) => {
    const ids = many(make)
    for (const id of ids) expect(id).toMatch(form)
    expect(ids.every((id) => idSchema.safeParse(id).success)).toBe(true)
    expect(new Set(ids).size).toBe(1_000)
  })
})

// R-STORE-4
describe('what is stored of a secret', () => {
  it('is its SHA-256', () => {
    expect(hashSecret('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
  })
})

describe('a projector’s token', () => {
  it('follows from the facilitator’s, and is another for another', () => {
    const [one, other] = [newToken(), newToken()]
    const projector = projectorTokenOf(one)
    expect(tokenSchema.safeParse(projector).success).toBe(true)
    expect(projectorTokenOf(one)).toBe(projector)
    expect(projectorTokenOf(other)).not.toBe(projector)
    expect(projector).not.toBe(one)
  })
})
