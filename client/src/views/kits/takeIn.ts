import { toDraft } from '@firefelt/shared/kit/own/kitFile.ts'
import { newKitId, type OwnKit } from '@firefelt/shared/kit/own/ownKit.ts'
import { keepKit, keptKit } from '../../connection/keptKits.ts'

/**
 * Keeps a loaded kit beside those that are here, and answers its id. One whose id another kit has already becomes a
 * kit of its own, so that nothing here is overwritten.
 */
export const takeIn = (own: OwnKit): string => {
  const { id, name } = own.kit
  const here = keptKit(id, (json) => json)
  const isSame = here !== undefined && JSON.stringify(here) === JSON.stringify(toDraft(own))
  if (isSame) return id
  const { basedOn } = own.kit
  const isFree = here === undefined && basedOn !== undefined && basedOn.id !== id
  const kept = isFree ? own : { ...own, kit: { ...own.kit, id: newKitId(name.da) } }
  keepKit(kept.kit.id, toDraft(kept))
  return kept.kit.id
}
