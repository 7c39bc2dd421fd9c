import { checkKit } from '@firefelt/shared/kit/check.ts'
import type { Kit } from '@firefelt/shared/kit/kit.ts'
import { fromDraft } from '@firefelt/shared/kit/own/kitFile.ts'
import { readyKit } from '@firefelt/shared/kit/own/readyKit.ts'
import { keptKit } from '../../connection/keptKits.ts'

/** A kit of this browser's, whole; undefined when it is not here, or not yet such that a room can have it. */
export const finishedKit = (id: string): Kit | undefined => {
  const own = keptKit(id, fromDraft)
  if (own === undefined) return undefined
  const checked = checkKit(readyKit(own))
  return checked.ok ? checked.kit : undefined
}
