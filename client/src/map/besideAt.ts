import { type BesideId, besideIds } from '@firefelt/shared/kit/beside.ts'
import type { Point } from '../gestures/point.ts'

/** Marks an element as a list that post-its can be dropped on; its value is the list's id. */
export const besideAttribute = 'data-beside'

/** Lights up the list under a point of the window, and no other. @returns which it is */
export const lightUpBesideAt = (at: Point | undefined): BesideId | undefined => {
  const under =
    at === undefined
      ? null
      : (document.elementFromPoint(at.x, at.y)?.closest(`[${besideAttribute}]`) ?? null)
  for (const lit of document.querySelectorAll(`[${besideAttribute}][data-over]`)) {
    if (lit !== under) lit.removeAttribute('data-over')
  }
  under?.setAttribute('data-over', '')
  const id = under?.getAttribute(besideAttribute)
  return besideIds.find((each) => each === id)
}
