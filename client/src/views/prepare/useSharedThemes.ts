import type { Note } from '@firefelt/shared/board/note.ts'
import { useRoom } from '../../store/RoomContext.tsx'
import { useReadable } from '../../store/useReadable.ts'

/** The themes that this person has put before the others, each with its post-it: on the map, or beside it. */
export const useSharedThemes = (): ReadonlyMap<string, Note> => {
  const room = useRoom()
  const notes = useReadable(room.notes)
  return new Map(
    [...notes.values()]
      .filter(({ author }) => author === room.actor.id)
      .map((note) => [note.theme, note]),
  )
}
