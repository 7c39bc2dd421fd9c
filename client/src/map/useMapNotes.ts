import type { Note } from '@firefelt/shared/board/note.ts'
import { samePlace } from '@firefelt/shared/board/place.ts'
import { useRef } from 'react'
import { useRoom } from '../store/RoomContext.tsx'
import { useReadable } from '../store/useReadable.ts'
import type { MapNote } from './shown.ts'

const isOnMap = (note: Note): note is MapNote => note.place.kind === 'map'

const looksSame = (a: MapNote, b: MapNote | undefined): boolean =>
  b !== undefined &&
  a.id === b.id &&
  a.theme === b.theme &&
  a.sender === b.sender &&
  samePlace(a.place, b.place)

/** The post-its on the map. The same array as before while none has moved: a reason being typed lays out nothing anew. */
export const useMapNotes = (): readonly MapNote[] => {
  const notes = useReadable(useRoom().notes)
  const before = useRef<readonly MapNote[]>([])
  const now = [...notes.values()].filter(isOnMap)
  const same =
    now.length === before.current.length &&
    now.every((note, index) => looksSame(note, before.current[index]))
  if (!same) before.current = now
  return before.current
}
