import type { Note } from '@firefelt/shared/board/note.ts'
import { limits } from '@firefelt/shared/protocol/limits.ts'
import { useTexts } from '../i18n/LanguageContext.tsx'
import { useRoom } from '../store/RoomContext.tsx'
import { SharedText } from './SharedText.tsx'

/** A post-it's reason, edited together. */
export const ReasonField = ({ note, editable }: { note: Note; editable: boolean }) => {
  const room = useRoom()
  const { place } = useTexts().participant
  return (
    <SharedText
      label={place.reason}
      hint={place.reasonHint}
      text={note.reason}
      read={() => room.notes.get().get(note.id)?.reason ?? note.reason}
      most={limits.reason}
      rows={2}
      editable={editable}
      onWrite={(before, after) => room.writeReason(note.id, before, after)}
    />
  )
}
