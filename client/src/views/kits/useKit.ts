import type { Kit } from '@firefelt/shared/kit/kit.ts'
import { fromDraft } from '@firefelt/shared/kit/own/kitFile.ts'
import type { OwnKit } from '@firefelt/shared/kit/own/ownKit.ts'
import { useEffect, useState } from 'react'
import { type ApiProblemCode, problemCodeOf } from '../../connection/apiProblem.ts'
import { keptKit } from '../../connection/keptKits.ts'
import { kitsApi } from '../../connection/kitsApi.ts'

/** A kit of this browser's, or of the server's. */
export type FoundKit = { own: OwnKit } | { kit: Kit }

/** Looks for a kit here, then on the server; undefined while it is awaited. */
export const useKit = (id: string): FoundKit | { problem: ApiProblemCode } | undefined => {
  const [found, setFound] = useState<FoundKit | { problem: ApiProblemCode } | undefined>(() => {
    const own = keptKit(id, fromDraft)
    return own && { own }
  })
  const isHere = found !== undefined
  useEffect(() => {
    if (isHere) return
    let gone = false
    const show = (next: FoundKit | { problem: ApiProblemCode }) => {
      if (!gone) setFound(next)
    }
    kitsApi.one(id).then(
      (kit) => show({ kit }),
      (error: unknown) => show({ problem: problemCodeOf(error) }),
    )
    return () => {
      gone = true
    }
  }, [id, isHere])
  return found
}
