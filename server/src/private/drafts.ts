import type { ActorId } from '@firefelt/shared/board/actor.ts'
import type { Control } from '@firefelt/shared/control/control.ts'
import { type Draft, draftSchema, emptyDraft } from '@firefelt/shared/control/placing/draft.ts'
import { draftOwnerOf, withReady } from '@firefelt/shared/control/placing/hiddenPlacing.ts'
import { encodeSealed } from '@firefelt/shared/protocol/messages.ts'
import { Problem } from '../problem.ts'
import type { LiveRoom } from '../relay/room/room.ts'
import type { Store } from '../store/store.ts'

/** Kept apart from the names of other private records. */
export const draftRecordOf = (placing: string) => `placing:${placing}`

export const readDraftBody = (body: string): Draft => draftSchema.parse(JSON.parse(body))

/** Whose draft somebody asks for. @throws Problem room-ended; not-found when theirs is shown, or there is none */
const ownerFor = (control: Control, actor: ActorId, placing: string): ActorId => {
  if (control.phase === 'ended') throw new Problem('room-ended')
  const owner = control.placing?.id === placing ? draftOwnerOf(control, actor) : undefined
  if (owner === undefined) throw new Problem('not-found')
  return owner
}

const stored = async (store: Store, room: string, owner: ActorId, placing: string) => {
  const body = await store.privateRecord(room, owner, draftRecordOf(placing))
  return body === undefined ? emptyDraft : readDraftBody(body)
}

/** The draft that somebody shapes, alone or with their group. @throws Problem room-ended, not-found */
export const readDraft = async (
  store: Store,
  { id: room, control }: LiveRoom,
  actor: ActorId,
  placing: string,
): Promise<Draft> => stored(store, room, ownerFor(control, actor, placing), placing)

/** @throws Problem invalid-input for a list that there is not beside this kit's map */
const mustFit = ({ kit }: Control, { placements }: Draft): void => {
  const lists = kit.board.beside.map(({ id }) => id)
  for (const [theme, { target }] of Object.entries(placements)) {
    const isThere = typeof target !== 'string' || lists.includes(target)
    if (!isThere) throw new Problem('invalid-input', `placements.${theme}.target`)
  }
}

/**
 * Stores a draft over the version that it rests on, and tells its members. To be called one after the other in a room.
 * @returns what is stored now: what was sent, or what was stored meanwhile when it rests on an older version
 * @throws Problem room-ended, not-found, invalid-input
 */
export const writeDraft = async (
  store: Store,
  live: LiveRoom,
  actor: ActorId,
  placing: string,
  sent: Draft,
): Promise<{ stored: boolean; draft: Draft }> => {
  const owner = ownerFor(live.control, actor, placing)
  mustFit(live.control, sent)
  const before = await stored(store, live.id, owner, placing)
  if (sent.version !== before.version) return { stored: false, draft: before }
  const draft = { ...sent, version: before.version + 1 }
  await live.change(
    (control) => {
      // Somebody may have been let into a group meanwhile.
      if (ownerFor(control, actor, placing) !== owner) throw new Problem('not-found')
      return withReady(control, owner, draft.ready)
    },
    {
      private: [{ owner, name: draftRecordOf(placing), body: JSON.stringify(draft) }],
      sealed: {
        message: encodeSealed({ name: placing, draft }),
        isFor: (control, reader) => draftOwnerOf(control, reader) === owner,
      },
    },
  )
  return { stored: true, draft }
}
