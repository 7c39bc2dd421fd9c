import type { Actor } from '@firefelt/shared/board/actor.ts'
import { type Answer, readAnswer } from '@firefelt/shared/board/answer.ts'
import { type Choice, readChoice } from '@firefelt/shared/board/choice.ts'
import {
  answersIn,
  type BoardRoot,
  boardRoots,
  choicesIn,
  notesIn,
  sheetsIn,
  themesIn,
} from '@firefelt/shared/board/documents.ts'
import { type Note, readNote } from '@firefelt/shared/board/note.ts'
import { type OwnTheme, readOwnTheme } from '@firefelt/shared/board/ownTheme.ts'
import { readSheet, type Sheet } from '@firefelt/shared/board/sheet.ts'
import type { Control } from '@firefelt/shared/control/control.ts'
import type * as Y from 'yjs'

const read = <Thing>(
  records: Iterable<[string, unknown]>,
  reader: (id: string, record: unknown) => Thing | undefined,
) => new Map(Array.from(records, ([id, record]) => [id, reader(id, record)] as const))

/** All of a board as it can be compared: what is no record stands as undefined. */
const rootsIn = (doc: Y.Doc) =>
  ({
    notes: read(notesIn(doc), readNote),
    themes: read(themesIn(doc), readOwnTheme),
    choices: read(choicesIn(doc), readChoice),
    sheets: read(sheetsIn(doc), readSheet),
    answers: read(answersIn(doc), readAnswer),
  }) satisfies Record<BoardRoot, unknown>
type Roots = ReturnType<typeof rootsIn>

export const boardIn = (doc: Y.Doc) => ({
  foreign: [...doc.share.keys()].filter((name) => !boardRoots.some((root) => root === name)),
  roots: rootsIn(doc),
})
export type Board = ReturnType<typeof boardIn>

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Who may have written something, and what of the meeting it depends on. */
interface Writer {
  actor: Actor
  control: Control
  /** The board as it is now. */
  roots: Roots
}
type Fault<Thing> = (writer: Writer, before: Thing | undefined, after: Thing) => string | undefined

/** The name that somebody sends post-its in now: their group's, or their own. */
const senderOf = ({ actor, control }: Writer): string =>
  control.participants[actor.id]?.group ?? actor.id

/** Whether participants are to let what stands on the map be. What they do all the same is stored with its reversal. */
const isHeld = ({ actor, control }: Writer): boolean =>
  actor.role === 'participant' && (control.locked || (control.asleep ?? null) !== null)

const isTheme = ({ control, roots }: Writer, id: string): boolean =>
  control.kit.themes.some((theme) => theme.id === id) || roots.themes.get(id) !== undefined

const removalFault = (
  { actor }: Writer,
  before: string | null,
  after: string | null,
  own: boolean,
): string | undefined => {
  if (before === after) return undefined
  if (after !== null && after !== actor.id) return 'removed for another'
  return actor.role === 'participant' && !own ? 'not theirs' : undefined
}

const newNoteFault = (writer: Writer, note: Note): string | undefined => {
  const { actor, control } = writer
  if (note.author !== actor.id) return 'in another’s name'
  if (note.place.by !== actor.id) return 'put up for another'
  if (note.removedBy !== null && note.removedBy !== actor.id) return 'removed for another'
  if (!isTheme(writer, note.theme)) return 'of no theme'
  const isOwnName = note.sender === actor.id || note.sender === senderOf(writer)
  // The groups may have been made anew meanwhile: what comes in another's name is then taken off the board at once.
  if (!isOwnName && (actor.role !== 'participant' || !control.groups[note.sender])) {
    return 'sent in another’s name'
  }
  if (note.removedBy !== null) return undefined
  if (!isOwnName) return 'stands in another group’s name'
  return isHeld(writer) ? 'put up too late' : undefined
}

const noteFault: Fault<Note> = (writer, before, after) => {
  const { actor, control } = writer
  if (before === undefined) return newNoteFault(writer, after)
  if (
    !same([before.theme, before.author, before.sender], [after.theme, after.author, after.sender])
  )
    return 'another post-it in its place'
  // What comes too late is taken back: then everything stands as it stood.
  const standing = ({ place, removedBy }: Note) => [place, removedBy]
  if (isHeld(writer) && !same(standing(before), standing(after))) return 'changed too late'
  if (!same(before.place, after.place) && after.place.by !== actor.id) return 'moved for another'
  const isSender = after.sender === senderOf(writer)
  const group = control.groups[after.sender]
  const isBack = before.removedBy !== null && after.removedBy === null
  if (isBack && actor.role === 'participant' && !isSender && group !== undefined && !group.past) {
    return 'put back in another group’s name'
  }
  const own = after.author === actor.id || isSender
  return removalFault(writer, before.removedBy, after.removedBy, own)
}

const themeFault: Fault<OwnTheme> = ({ actor }, before, after) =>
  before === undefined && after.author === actor.id ? undefined : 'not theirs to write'

const choiceFault: Fault<Choice> = (writer, before, after) => {
  const { actor } = writer
  const isNewPlace = after.place !== null && !same(before?.place, after.place)
  if (isNewPlace && after.place?.by !== actor.id) return 'agreed for another'
  if (before === undefined) {
    if (!isTheme(writer, after.theme)) return 'of no theme'
    return after.author === actor.id && actor.role === 'facilitator' ? undefined : 'not theirs'
  }
  if (!same([before.theme, before.author], [after.theme, after.author])) return 'another choice'
  const isDecided = !same([before.fate, before.place], [after.fate, after.place])
  return isDecided && actor.role !== 'facilitator' ? 'decided by a participant' : undefined
}

const formOf = ({ control }: Writer, id: string | undefined) =>
  control.kit.forms.find((form) => form.id === id)

const sheetFault: Fault<Sheet> = (writer, before, after) => {
  const { actor } = writer
  const form = formOf(writer, after.form)
  if (form === undefined) return 'of no form'
  if (form.kind === 'framing' && actor.role !== 'facilitator') return 'the facilitators’'
  if (before === undefined) {
    if (after.removedBy !== null && after.removedBy !== actor.id) return 'removed for another'
    if ((after.theme !== null) !== (form.per === 'theme')) return 'about the wrong thing'
    if (after.theme !== null && !isTheme(writer, after.theme)) return 'of no theme'
    return after.author === actor.id ? undefined : 'in another’s name'
  }
  if (!same({ ...before, removedBy: null }, { ...after, removedBy: null })) return 'another sheet'
  return removalFault(writer, before.removedBy, after.removedBy, after.author === actor.id)
}

const answerFault: Fault<Answer> = (writer, before, after) => {
  const { actor, roots } = writer
  const sheet = roots.sheets.get(after.sheet)
  const form = formOf(writer, sheet?.form)
  if (sheet === undefined || form === undefined) return 'on no sheet'
  if (!form.fields.some(({ id }) => id === after.field)) return 'to no question'
  if (sheet.author !== after.author) return 'on another’s sheet'
  if (form.kind === 'framing' && actor.role !== 'facilitator') return 'the facilitators’'
  const isOneOwn = before === undefined || form.per === 'participant'
  if (isOneOwn && after.author !== actor.id) return 'for another'
  const kept = ({ sheet: on, field, author }: Answer) => [on, field, author]
  return before === undefined || same(kept(before), kept(after)) ? undefined : 'another answer'
}

const faultOf = <Thing>(
  writer: Writer,
  before: ReadonlyMap<string, Thing | undefined>,
  after: ReadonlyMap<string, Thing | undefined>,
  fault: Fault<Thing>,
): string | undefined => {
  for (const id of before.keys()) if (!after.has(id)) return `${id} is gone`
  for (const [id, thing] of after) {
    if (thing === undefined) return `${id} is no record`
    const known = before.get(id)
    if (same(known, thing)) continue
    if (writer.actor.role === 'projector') return 'a projector wrote'
    if (writer.control.phase === 'ended') return `${id}: after the end`
    const found = fault(writer, known, thing)
    if (found !== undefined) return `${id}: ${found}`
  }
  return undefined
}

/**
 * What on a board an actor can not have written, knowing only the rules of a meeting; undefined when all is right.
 * It is told apart from the relay's own rules on purpose.
 */
export const faultIn = (
  actor: Actor,
  control: Control,
  before: Board,
  after: Board,
): string | undefined => {
  if (after.foreign.length > 0) return 'a root of its own'
  const writer = { actor, control, roots: after.roots }
  const [was, is] = [before.roots, after.roots]
  return (
    faultOf(writer, was.notes, is.notes, noteFault) ??
    faultOf(writer, was.themes, is.themes, themeFault) ??
    faultOf(writer, was.choices, is.choices, choiceFault) ??
    faultOf(writer, was.sheets, is.sheets, sheetFault) ??
    faultOf(writer, was.answers, is.answers, answerFault)
  )
}
