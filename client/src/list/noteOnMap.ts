import type { Note } from '@firefelt/shared/board/note.ts'
import type { MapPlace } from '@firefelt/shared/board/place.ts'

export type NoteOnMap = Note & { place: MapPlace }

export const isOnMap = (note: Note): note is NoteOnMap => note.place.kind === 'map'
