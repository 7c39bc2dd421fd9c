import { isReady } from '@firefelt/shared/preparation/ready.ts'
import { loadKits } from '@firefelt/themes/load.ts'
import { describe, expect, it } from 'vitest'
import { chanceFrom } from './chance.ts'
import { opinionsOf, prepared } from './opinions.ts'

const kits = await loadKits()

describe.each(kits)('in $id, simulated participants', (kit) => {
  it('hold the same again for the same seed, and prepare all that is asked', () => {
    for (let seed = 1; seed <= 50; seed++) {
      const opinions = opinionsOf(kit, seed, chanceFrom(seed * 3))
      expect(opinionsOf(kit, seed, chanceFrom(seed * 3))).toEqual(opinions)
      expect(opinionsOf(kit, seed, chanceFrom(seed * 3 + 1))).not.toEqual(opinions)
      expect(isReady(kit, prepared(opinions, 5))).toBe(true)
      for (const { success, importance } of Object.values(opinions.positions)) {
        expect(Math.min(success, importance)).toBeGreaterThanOrEqual(0)
        expect(Math.max(success, importance)).toBeLessThanOrEqual(1)
      }
    }
  })
})
