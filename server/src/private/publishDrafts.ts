import { type ActorId, anonymous } from '@firefelt/shared/board/actor.ts'
import { notesIn, themesIn } from '@firefelt/shared/board/documents.ts'
import { randomId } from '@firefelt/shared/board/ids.ts'
import { type Note, writeNote } from '@firefelt/shared/board/note.ts'
import { writeOwnTheme } from '@firefelt/shared/board/ownTheme.ts'
import { placeAt } from '@firefelt/shared/board/place.ts'
import { applyCommand, type Command } from '@firefelt/shared/control/commands.ts'
import type { Control } from '@firefelt/shared/control/control.ts'
import type { Draft } from '@firefelt/shared/control/placing/draft.ts'
import { isSealed, ownersOf } from '@firefelt/shared/control/placing/hiddenPlacing.ts'
import type { Placing } from '@firefelt/shared/control/placing/placing.ts'
import { limits } from '@firefelt/shared/protocol/limits.ts'
import type * as Y from 'yjs'
import * as z from 'zod/mini'
import { Problem } from '../problem.ts'
import type { LiveRoom } from '../relay/room/room.ts'
import type { PrivateRecord, Store } from '../store/store.ts'
import { draftRecordOf, readDraftBody } from './drafts.ts'

/**
 * What of somebody's anonymous post-its the server alone knows: their ids, and those of the themes that came with them in
 * words of their own, so that they can be told and erased.
 */
export const placedName = 'placed'
const placedSchema = z.array(z.string())

interface OwnedDraft {
  owner: ActorId
  draft: Draft
}

/** Post-its to come up, under ids that nobody knows yet; which of them belong together is not to be seen. */
const notesFrom = (drafts: readonly OwnedDraft[], { anonymous: unnamed }: Placing) =>
  drafts
    .flatMap(({ owner, draft }) =>
      Object.entries(draft.placements).map(([theme, { target, reason, name }]) => {
        const sender = unnamed ? anonymous : owner
        const place = placeAt(target, sender)
        const id = randomId()
        const note: Note = { id, theme, sender, author: sender, place, removedBy: null, reason }
        return { owner, note, name }
      }),
    )
    .toSorted((a, b) => (a.note.id < b.note.id ? -1 : 1))

type Published = ReturnType<typeof notesFrom>

/** Puts them on the board, with the themes in their owners' own words. @throws Problem room-full */
const putUp = (doc: Y.Doc, { kit }: Control, published: Published): void => {
  const [notes, themes] = [notesIn(doc), themesIn(doc)]
  const isKnown = (theme: string) => kit.themes.some(({ id }) => id === theme) || themes.has(theme)
  const own = new Map(
    published.flatMap(({ note, name }) =>
      name === undefined || isKnown(note.theme) ? [] : [[note.theme, { note, name }] as const],
    ),
  )
  const hasRoom =
    notes.size + published.length <= limits.notes && themes.size + own.size <= limits.ownThemes
  if (!hasRoom) throw new Problem('room-full')
  for (const [id, { note, name }] of own) {
    themes.set(id, writeOwnTheme({ id, name, author: note.author }))
  }
  for (const { note } of published) if (isKnown(note.theme)) notes.set(note.id, writeNote(note))
}

/** What the server remembers of whose anonymous post-its are. */
const remembered = async (
  store: Store,
  room: string,
  published: Published,
): Promise<PrivateRecord[]> => {
  const owners = [...new Set(published.map(({ owner }) => owner))]
  return Promise.all(
    owners.map(async (owner) => {
      const body = await store.privateRecord(room, owner, placedName)
      const before = body === undefined ? [] : placedSchema.parse(JSON.parse(body))
      const own = published
        .filter((each) => each.owner === owner)
        .flatMap(({ note, name }) => (name === undefined ? [note.id] : [note.id, note.theme]))
      return { owner, name: placedName, body: JSON.stringify([...before, ...own]) }
    }),
  )
}

export type PlacingCommand = Extract<Command, { type: 'showPlacing' | 'dropPlacing' }>

/**
 * Shows drafts, or puts them away unseen: the control change, the board's update and the end of what was sealed are one
 * commit. To be called one after the other in a room, so that no draft comes in between.
 * @param now ms of server time
 */
export const endPlacing = async (
  store: Store,
  live: LiveRoom,
  command: PlacingCommand,
  now: number,
): Promise<Control> => {
  const name = draftRecordOf(command.placing)
  const records = await store.privateRecords(live.id, name)
  const { control: before } = live
  const after = applyCommand(before, command, now).placing
  const isOver = (owner: ActorId) => after?.id !== command.placing || !isSealed(after, owner)
  const over = records.filter(({ owner }) => isOver(owner))
  const shows = command.type === 'showPlacing' && after !== null && after !== before.placing
  const owners = shows ? ownersOf(before) : []
  const published = shows
    ? notesFrom(
        over.flatMap(({ owner, body }) =>
          body !== null && owners.includes(owner) ? [{ owner, draft: readDraftBody(body) }] : [],
        ),
        after,
      )
    : []
  const end = (control: Control): Control => {
    const ended = applyCommand(control, command, now)
    // The room may have ended meanwhile: what was made ready for showing is not shown then.
    if (ended.placing?.shown !== after?.shown) throw new Problem('outdated')
    return ended
  }
  return live.change(end, {
    command: command.id,
    private: [
      ...over.map(({ owner }) => ({ owner, name, body: null })),
      ...(shows && after.anonymous ? await remembered(store, live.id, published) : []),
    ],
    board: (doc, control) => putUp(doc, control, published),
  })
}
