import { fromDraft, toDraft } from '@firefelt/shared/kit/own/kitFile.ts'
import type { OwnKit } from '@firefelt/shared/kit/own/ownKit.ts'
import { useEffect, useState } from 'react'
import { keepKit, keptKit, onOtherTabsKit } from '../../../connection/keptKits.ts'
import { begin, type History, redo, step, undo } from './history.ts'

/** A kit in the making, kept in this browser at every change. */
export interface Making {
  own: OwnKit
  /** False where the browser does not keep it. */
  isKept: boolean
  /** Another tab changed it while it was open here; that version is shown. */
  fromOtherTab: boolean
  canUndo: boolean
  canRedo: boolean
  /** @param run names what is typed, see `history.ts` */
  change(edit: (own: OwnKit) => OwnKit, run?: string): void
  undo(): void
  redo(): void
}

export const useOwnKit = (first: OwnKit): Making => {
  const [history, setHistory] = useState(() => begin(first))
  const [isKept, setKept] = useState(true)
  const [changedBy, setChangedBy] = useState<'this tab' | 'another tab'>()
  const { id } = first.kit
  const own = history.now

  useEffect(() => {
    // Only what was done here: a tab that wrote what another told it would put the other's next words back.
    if (changedBy === 'this tab') setKept(keepKit(id, toDraft(own)))
  }, [id, own, changedBy])

  useEffect(
    () =>
      onOtherTabsKit(id, () => {
        const newest = keptKit(id, fromDraft)
        if (newest === undefined) return
        setHistory((before) => step(before, newest))
        setChangedBy('another tab')
      }),
    [id],
  )

  const go = (on: (before: History<OwnKit>) => History<OwnKit>) => {
    setChangedBy('this tab')
    setHistory(on)
  }
  return {
    own,
    isKept,
    fromOtherTab: changedBy === 'another tab',
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    change: (edit, run) => go((before) => step(before, edit(before.now), run)),
    undo: () => go(undo),
    redo: () => go(redo),
  }
}
