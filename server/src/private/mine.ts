import { type ActorId, anonymous } from '@firefelt/shared/board/actor.ts'
import {
  answersIn,
  choicesIn,
  notesIn,
  sheetsIn,
  themesIn,
} from '@firefelt/shared/board/documents.ts'
import type { Note } from '@firefelt/shared/board/note.ts'
import type { Control } from '@firefelt/shared/control/control.ts'
import { changeParticipant } from '@firefelt/shared/control/participants.ts'
import { withReady } from '@firefelt/shared/control/placing/hiddenPlacing.ts'
import { withVoters } from '@firefelt/shared/control/vote/countVotes.ts'
import type { BoardContent } from '@firefelt/shared/outcome/outcome.ts'
import type { Mine } from '@firefelt/shared/protocol/mine.ts'
import * as Y from 'yjs'
import * as z from 'zod/mini'
import { boardOf, contentOf } from '../export/boardOf.ts'
import { Problem } from '../problem.ts'
import type { LiveRoom } from '../relay/room/room.ts'
import type { PrivateRecord, Store } from '../store/store.ts'
import { counted, readPreparationBody } from './preparations.ts'
import { placedName } from './publishDrafts.ts'

/** What stands in place of a theme's name that nobody else uses. */
const nameless = { da: 'Slettet', en: 'Erased' } as const

/** Ids of anonymous post-its and themes that the server alone knows to be theirs. */
const placedIn = (records: readonly PrivateRecord[]): string[] => {
  const body = records.find(({ name }) => name === placedName)?.body
  return typeof body === 'string' ? z.array(z.string()).parse(JSON.parse(body)) : []
}

/** What of a board is in somebody's own name; what a group sent or wrote together is the group's. */
const ownOf = (board: BoardContent, actor: ActorId, placed: readonly string[]) => {
  const isOwn = ({ id, sender }: Note) => sender === actor || placed.includes(id)
  const sheets = board.sheets.filter(({ author, theme }) => author === actor && theme === null)
  const ids = sheets.map(({ id }) => id)
  return {
    notes: board.notes.filter(isOwn),
    themes: board.themes.filter(
      ({ id, author }) => author === actor || (author === anonymous && placed.includes(id)),
    ),
    sheets,
    answers: board.answers.filter(({ sheet }) => ids.includes(sheet)),
  }
}

/** The forms that each fills in for themselves. */
const ownForms = ({ kit }: Control): string[] =>
  kit.forms.filter(({ per }) => per === 'participant').map(({ id }) => id)

/** All that is kept of what somebody wrote in their own name. @throws Problem not-found */
export const mineOf = async (
  store: Store,
  { id, control }: LiveRoom,
  actor: ActorId,
): Promise<Mine> => {
  const stored = await store.loadRoom(id)
  if (stored === undefined) throw new Problem('not-found')
  const records = await store.privateOf(id, actor)
  const board = boardOf(stored.updates)
  const { notes, themes, sheets, answers } = ownOf(board, actor, placedIn(records))
  const forms = ownForms(control)
  const own = sheets.filter(({ form }) => forms.includes(form))
  const themeName = (theme: string) =>
    control.kit.themes.find((each) => each.id === theme)?.name[control.language] ??
    board.themes.find((each) => each.id === theme)?.name ??
    theme
  const said = ({ theme, place, reason, removedBy }: Note) => ({
    theme: themeName(theme),
    place,
    reason,
    removed: removedBy !== null,
  })
  return {
    format: 1,
    room: control.title,
    name: control.participants[actor]?.name ?? '',
    preparation: readPreparationBody(records),
    sealed: records.flatMap(({ name, body }) =>
      body === null || name === 'preparation' || name === placedName
        ? []
        : { name, body: JSON.parse(body) as unknown },
    ),
    // One that was taken off and holds no words tells nothing of anybody.
    notes: notes.filter(({ removedBy, reason }) => removedBy === null || reason !== '').map(said),
    forGroup: board.notes
      .filter((note) => note.author === actor && !notes.includes(note) && note.removedBy === null)
      .map(said),
    themes: themes.map(({ name }) => name).filter((name) => name !== nameless[control.language]),
    answers: answers
      .filter(({ sheet, words }) => words !== '' && own.some(({ id: each }) => each === sheet))
      .map(({ field, words }) => ({ field, words })),
  }
}

const empty = (text: unknown): void => {
  if (text instanceof Y.Text) text.delete(0, text.length)
}

/** Takes somebody's own off the board, its words with it. */
const wipe = (doc: Y.Doc, control: Control, actor: ActorId, placed: readonly string[]): void => {
  const board = contentOf(doc)
  const { notes, themes, sheets, answers } = ownOf(board, actor, placed)
  const gone = new Set(notes.map(({ id }) => id))
  for (const { id, author, removedBy } of notes) {
    const record = notesIn(doc).get(id)
    empty(record?.get('reason'))
    if (removedBy === null) record?.set('removedBy', author)
  }
  const forms = ownForms(control)
  const own = sheets.filter(({ form }) => forms.includes(form)).map(({ id }) => id)
  for (const { id, sheet } of answers)
    if (own.includes(sheet)) empty(answersIn(doc).get(id)?.get('words'))
  for (const id of own) sheetsIn(doc).get(id)?.set('removedBy', actor)
  const used = new Set([
    ...board.notes
      .filter(({ id, removedBy }) => removedBy === null && !gone.has(id))
      .map(({ theme }) => theme),
    ...[...choicesIn(doc).values()].map((choice) => String(choice.get('theme'))),
    ...board.sheets.flatMap(({ theme }) => theme ?? []),
  ])
  for (const { id } of themes) {
    if (!used.has(id)) themesIn(doc).get(id)?.set('name', nameless[control.language])
  }
}

/** The record without what it counts of somebody, and without their name. */
const uncounted = (
  control: Control,
  actor: ActorId,
  records: readonly PrivateRecord[],
): Control => {
  const preparation = readPreparationBody(records)
  const named = changeParticipant(control, actor, { name: '' })
  const unprepared = counted(named, preparation, readPreparationBody([]))
  const votes = records.some(({ name }) => name === `vote:${control.vote?.id}`)
  const unvoted = votes && control.vote?.counts === null ? withVoters(unprepared, -1) : unprepared
  return withReady(unvoted, actor, false)
}

/**
 * Erases what somebody wrote in their own name, on the board and beside it, and the name itself, so that no byte of
 * it stays. What groups wrote together stays theirs. To be called one after the other in a room.
 */
export const eraseMine = async (store: Store, live: LiveRoom, actor: ActorId): Promise<void> => {
  const records = await store.privateOf(live.id, actor)
  const placed = placedIn(records)
  await live.change((control) => uncounted(control, actor, records), {
    private: records.map(({ owner, name }) => ({ owner, name, body: null })),
    board: (doc, control) => wipe(doc, control, actor, placed),
    forgets: true,
  })
}
