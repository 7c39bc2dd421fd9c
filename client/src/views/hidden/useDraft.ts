import type { Draft } from '@firefelt/shared/control/placing/draft.ts'
import { draftOwnerOf } from '@firefelt/shared/control/placing/hiddenPlacing.ts'
import { realClock } from '../../connection/throttle.ts'
import { type HiddenDraft, openHiddenDraft, type Sending } from '../../store/hiddenDraft.ts'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import type { Room } from '../../store/room.ts'
import { useReadable } from '../../store/useReadable.ts'

/** One a room, which stays as somebody goes from page to page. */
const opened = new WeakMap<Room, { key: string; record: HiddenDraft }>()

const recordOf = (room: Room, id: string, placing: string, owner: string): HiddenDraft => {
  const before = opened.get(room)
  const key = `${placing}/${owner}`
  if (before?.key === key) return before.record
  before?.record.close()
  const record = openHiddenDraft({ room: id, me: room.actor.id, placing, owner }, room, realClock)
  opened.set(room, { key, record })
  return record
}

export interface OwnDraft extends Pick<HiddenDraft, 'place' | 'setReady'> {
  draft: Draft
  /** The draft as it is now, also between two drawings. */
  read(): Draft
  sending: Sending
  owner: string
  /** It is a group's, not one person's. */
  shared: boolean
}

/** The hidden draft that one shapes. Only where there is one. */
export const useDraft = (): OwnDraft => {
  const room = useRoom()
  const control = useControl()
  const me = room.actor.id
  const owner = draftOwnerOf(control, me) ?? me
  const record = recordOf(room, control.room, control.placing?.id ?? '', owner)
  return {
    draft: useReadable(record.draft),
    read: record.draft.get,
    sending: useReadable(record.sending),
    place: record.place,
    setReady: record.setReady,
    owner,
    shared: owner !== me,
  }
}
