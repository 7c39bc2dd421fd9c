import { createHash } from 'node:crypto'
import type { Kit } from '@firefelt/shared/kit/kit.ts'

/**
 * Rooms read from the disk each bring a copy of their kit, and a kit is by far the largest part of a quiet room.
 * Rooms with the same kit are given the same one.
 */
export const createSharedKits = (): ((kit: Kit) => Kit) => {
  const known = new Map<string, WeakRef<Kit>>()
  const forgotten = new FinalizationRegistry<string>((key) => {
    if (known.get(key)?.deref() === undefined) known.delete(key)
  })
  return (kit) => {
    const key = createHash('sha256').update(JSON.stringify(kit)).digest('base64')
    const same = known.get(key)?.deref()
    if (same !== undefined) return same
    known.set(key, new WeakRef(kit))
    forgotten.register(kit, key)
    return kit
  }
}
