import { fromDraft, toDraft } from '@firefelt/shared/kit/own/kitFile.ts'
import type { OwnKit } from '@firefelt/shared/kit/own/ownKit.ts'
import { useEffect, useState } from 'react'
import { keepKit, keptKit, onOtherTabsKit } from '../../../connection/keptKits.ts'
import { begin, redo, step, undo } from './history.ts'

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
  const [fromOtherTab, setFromOtherTab] = useState(false)
  const { id } = first.kit
  const own = history.now

  useEffect(() => {
    // What is there already is not written again, or two tabs would answer each other for ever.
    const draft = toDraft(own)
    const there = keptKit(id, (json) => JSON.stringify(json))
    if (there !== JSON.stringify(draft)) setKept(keepKit(id, draft))
  }, [id, own])

  useEffect(
    () =>
      onOtherTabsKit(id, () => {
        const newest = keptKit(id, fromDraft)
        if (newest === undefined) return
        setHistory((before) => step(before, newest))
        setFromOtherTab(true)
      }),
    [id],
  )

  return {
    own,
    isKept,
    fromOtherTab,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    change: (edit, run) => {
      setFromOtherTab(false)
      setHistory((before) => step(before, edit(before.now), run))
    },
    undo: () => setHistory(undo),
    redo: () => setHistory(redo),
  }
}
