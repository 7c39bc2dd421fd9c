import type { Actor, ActorId } from '@firefelt/shared/board/actor.ts'
import type { Answer } from '@firefelt/shared/board/answer.ts'
import type { Choice, ChoiceText } from '@firefelt/shared/board/choice.ts'
import type { Note } from '@firefelt/shared/board/note.ts'
import type { OwnTheme } from '@firefelt/shared/board/ownTheme.ts'
import type { Position } from '@firefelt/shared/board/place.ts'
import type { Sheet } from '@firefelt/shared/board/sheet.ts'
import type { Command } from '@firefelt/shared/control/commands.ts'
import type { Control } from '@firefelt/shared/control/control.ts'
import type { Ballot } from '@firefelt/shared/control/vote/vote.ts'
import type { Operation, OperationOf, Outcome } from '@firefelt/shared/operations/operation.ts'
import type { Sealed } from '@firefelt/shared/protocol/messages.ts'
import type { ProblemCode } from '@firefelt/shared/protocol/problems.ts'
import type { DraftApi } from '../connection/draftApi.ts'
import type { LateAct } from '../connection/keptRoom.ts'
import type { InAir } from '../connection/others.ts'
import type { OthersAct } from './boardStore.ts'
import type { Readable } from './readable.ts'
import type { ServerClock } from './serverClock.ts'

export type { LateAct, LateCause } from '../connection/keptRoom.ts'
export type { InAir } from '../connection/others.ts'

/**
 * Where the line to the server stands:
 * - `connecting`: not synced yet since the page opened
 * - `live`: synced
 * - `offline`: was synced, or has a local copy; edits are kept and sent on return
 * - `notSaved`: the server could not store what it was sent; edits are kept and sent until it can
 * - `ended`, `erased`, `planOnly`, `refused`: the server has said its last word
 * - `reset`: the server refused what this client sent; a fresh copy is being fetched
 * - `outdated`: the server is newer than this page, which must be loaded anew
 */
export type ConnectionState =
  | 'connecting'
  | 'live'
  | 'offline'
  | 'notSaved'
  | 'ended'
  | 'erased'
  | 'planOnly'
  | 'refused'
  | 'reset'
  | 'outdated'

/** A note of another's that this person just lost hold of, or an act that could not be done: said once, kindly. */
export type Notice =
  | { kind: 'refused'; refusal: Extract<Outcome, { done: false }>['refusal'] }
  | { kind: 'movedByOther'; note: string; by: ActorId }
  | { kind: 'removedByOther'; note: string; by: ActorId }
  | { kind: 'problem'; code: ProblemCode | 'offline' }
  | { kind: 'reset'; reasons: readonly string[]; isFull?: true }

export interface KeptNotice {
  id: number
  notice: Notice
}

/** The first words on a form: in which answer, to which of its questions. */
export interface FirstWords {
  answer: string
  field: string
  words: string
}

/** Everything a view may know of a room, and everything it may do. One exists for each open room. */
export interface Room {
  actor: Actor
  /** The server's time, which every screen counts by. */
  time: Pick<ServerClock, 'offset' | 'now' | 'after'>
  /** Undefined until the first word of the server (or the local copy). */
  control: Readable<Control | undefined>
  connection: Readable<ConnectionState>
  /** Acts not yet on the server's disk. 0 is »gemt«. */
  pending: Readable<number>
  /** The post-its on the board by id, removed ones left out. A note that did not change stays the same object. */
  notes: Readable<ReadonlyMap<string, Note>>
  /** The participants' own themes by id. */
  themes: Readable<ReadonlyMap<string, OwnTheme>>
  /** What was decided about themes, by the records' ids: `choiceFor` tells which counts. */
  choices: Readable<ReadonlyMap<string, Choice>>
  /** Forms being filled in, removed ones too, and what stands in their fields. */
  sheets: Readable<ReadonlyMap<string, Sheet>>
  answers: Readable<ReadonlyMap<string, Answer>>
  /** Others' drags by note id; one's own is not among them. */
  inAir: Readable<ReadonlyMap<string, InAir>>
  /** Participants with a screen open now (the facilitator and projector left out). */
  present: Readable<ReadonlySet<ActorId>>
  /** A post-it as it lies in the document now, also one that was removed. */
  find(note: string): Note | undefined
  notices: Readable<readonly KeptNotice[]>
  /** What came too late and was taken back, one for each record; kept until it is done again or let go of. */
  late: Readable<readonly LateAct[]>
  /** Does a late act again; it stays kept while the map takes no such act. */
  again(note: string): void
  /** Lets go of a late act; what was written with it stays. */
  letGo(note: string): void
  /** Puts away what was written too late; the act that came with it stays. */
  putAway(note: string): void
  /** Calls `listener` for each post-it that another's act put, changed or took; returns what stops it. */
  onOthersAct(listener: (act: OthersAct) => void): () => void
  history: Readable<{ canUndo: boolean; canRedo: boolean }>
  /** Does an act on the board at once, here; a refusal also becomes a notice. */
  act(operation: Operation): Outcome
  undo(): void
  redo(): void
  /** Writes what was changed in a post-it's reason. */
  writeReason(note: string, before: string, after: string): void
  /**
   * Lays out a form to write in. Nobody undoes that: others may have written in it since.
   * @param first what is to be written then; it is kept at hand when the form comes too late
   */
  layOut(sheet: Omit<OperationOf<'addSheet'>, 'type'>, first?: FirstWords): boolean
  /** Writes what was changed in an answer. */
  writeWords(answer: string, before: string, after: string): void
  /** Writes what was changed in whom a theme goes to, or who brings it there. */
  writeChoiceText(choice: string, field: ChoiceText, before: string, after: string): void
  /** One's own dots in an open vote, which nobody else can read; undefined when they cannot be had now. */
  ownBallot(vote: string): Promise<Ballot | undefined>
  /** Puts one's dots; false, with a notice, when that failed. */
  putBallot(vote: string, ballot: Ballot): Promise<boolean>
  /** The hidden draft that one shapes: see `hiddenDraft.ts`. */
  drafts: DraftApi & { onSealed(listener: (sealed: Sealed) => void): () => void }
  /** Shows everyone a post-it in the air; `null` when it is let go. Sent at most 30 times a second. */
  drag(note: string, position: Position | null): void
  /** Asks the server; a refusal becomes a notice and is returned. */
  command(command: CommandWish): Promise<boolean>
  notify(notice: Notice): void
  dismiss(id: number): void
  /** Closes it, and takes this browser's copy of it off the disk, with what waits there. */
  leave(): Promise<void>
  /** Lets go of sockets, timers and the document. */
  close(): void
}

type Without<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never
/** A command that has no id yet. */
export type CommandWish = Without<Command, 'id'>
