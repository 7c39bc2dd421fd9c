import { expect, it } from 'vitest'
import { type CloseCode, closeCodes } from './closeCodes.ts'

/** The provider gives up on 4400-4499 and comes again after any other. */
const isFinal = (code: CloseCode): boolean => code >= 4400 && code < 4500

// R-DOOR-5
it.each([
  ['restart', false],
  ['notSaved', false],
  ['tooSlow', false],
  ['tooMany', false],
  ['reset', true],
  ['full', true],
  ['refused', true],
  ['ended', true],
  ['erased', true],
  ['planOnly', true],
  ['tooLarge', true],
] as const)('after %s a client gives up: %s', (name, final) => {
  expect(isFinal(closeCodes[name])).toBe(final)
})

it('no two refusals look alike', () => {
  const codes = Object.values(closeCodes)
  expect(new Set(codes).size).toBe(codes.length)
  expect(codes).toHaveLength(11)
})
