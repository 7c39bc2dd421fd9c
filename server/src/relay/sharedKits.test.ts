import { loadKits } from '@firefelt/themes/load.ts'
import { expect, test } from 'vitest'
import { createSharedKits } from './sharedKits.ts'

test('the same kit, read twice, is kept once; another is another', async () => {
  const [first, second] = await loadKits()
  if (!first || !second) throw new Error('two kits')
  const shared = createSharedKits()
  expect(shared(first)).toBe(first)
  expect(shared(structuredClone(first))).toBe(first)
  const edited = { ...structuredClone(first), id: 'own' }
  expect(shared(edited)).toBe(edited)
  expect(shared(second)).toBe(second)
})
