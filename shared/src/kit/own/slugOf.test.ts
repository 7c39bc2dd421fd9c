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
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (name) => {
      expect(slugSchema.safeParse(newKitId(name)).success).toBe(true)
    }),
    { seed: 20240322 },
  )
})
