import type { ActorId } from '@firefelt/shared/board/actor.ts'
import type { Control } from '@firefelt/shared/control/control.ts'
import type { Draft } from '@firefelt/shared/control/placing/draft.ts'
import type { Ballot } from '@firefelt/shared/control/vote/vote.ts'
import type { AgendaItem } from '@firefelt/shared/kit/agenda.ts'
import type { Operation } from '@firefelt/shared/operations/operation.ts'
import type { BoardContent } from '@firefelt/shared/outcome/outcome.ts'
import type { Opinions } from './opinions.ts'

/** What a simulated participant sees, and remembers. */
export interface View {
  me: ActorId
  /** All who are simulated here; the others are real, and nobody does their part. */
  crew: readonly ActorId[]
  control: Control
  board: BoardContent
  opinions: Opinions
  /** The draft that one shapes; undefined while there is none, or it has yet to be asked for. */
  draft: Draft | undefined
  /** The vote that one has put dots in. */
  voted: string | null
  /** How often one has looked since the step began. */
  looks: number
  /** ms of server time */
  now: number
}

/** One thing that a simulated participant does. */
export type Deed =
  | { kind: 'operate'; operation: Operation }
  | { kind: 'giveReason'; note: string; words: string }
  | { kind: 'write'; answer: string; words: string }
  | { kind: 'shape'; draft: Draft }
  | { kind: 'vote'; ballot: Ballot }
  | { kind: 'endTurn'; round: string }
  | { kind: 'chooseGroup'; group: string }

/** The kit's item that is under way. */
export const itemNow = ({ kit, agenda, timer }: Control): AgendaItem | undefined =>
  kit.sessions.find(({ id }) => id === agenda.session)?.items.find(({ id }) => id === timer.step)
