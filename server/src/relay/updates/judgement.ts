import type { Actor } from '@firefelt/shared/board/actor.ts'
import type { BoardRoot } from '@firefelt/shared/board/documents.ts'
import type { Control } from '@firefelt/shared/control/control.ts'
import { momentOf } from '@firefelt/shared/permissions/moment.ts'
import { type Act, judge, type Verdict } from '@firefelt/shared/permissions/permissions.ts'

export interface Judgement {
  verdict: Verdict
  /** What the change was, as the permission table names it; undefined when it was no act at all. */
  act: Act | undefined
}

export const forbidden: Judgement = { verdict: 'forbidden', act: undefined }

/** The board as an update will make it. */
export interface BoardAfter {
  has(root: BoardRoot, id: string): boolean
  size(root: BoardRoot): number
  /** A record's plain fields; undefined for one that there is not. */
  values(root: BoardRoot, id: string): Readonly<Record<string, unknown>> | undefined
}

/** Who changes what, and where. */
export interface Case {
  board: BoardAfter
  actor: Actor
  control: Control
}

/**
 * @param own whether the act touches what the actor sent or wrote itself (true for what is new)
 * @param theme of the sheet that it touches
 */
export const rule = (
  { actor, control }: Case,
  act: Act,
  own: boolean,
  theme: string | null = null,
): Judgement => ({
  verdict: judge(actor.role, act, own, momentOf(control, actor.id, theme)),
  act,
})

/** Whether a theme is of the room's kit, or was added on the board. */
export const isKnownTheme = ({ board, control }: Case, theme: string): boolean =>
  control.kit.themes.some(({ id }) => id === theme) || board.has('themes', theme)
