import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { slugSchema } from '../slug.ts'
import { newKitId } from './ownKit.ts'
import { slugOf } from './slugOf.ts'

it.each([
  ['Børn & unge på tværs', 'boern-unge-paa-tvaers'],
  ['Ledelses\u00ADopgaven', 'ledelsesopgaven'],
  ['Café', 'cafe'],
  ['🙂', 'kit'],
  ['', 'kit'],
])('%j becomes %s', (name, slug) => {
  expect(slugOf(name)).toBe(slug)
})

it('makes an id of any name', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(0x3ff), { maxLength: 80 }), (letters) => {
      const name = String.fromCharCode(...letters)
      expect(slugSchema.safeParse(newKitId(name)).success).toBe(true)
    }),
    { seed: 20240322 },
  )
})
