import type { ActorId } from '@firefelt/shared/board/actor.ts'
import type { Note } from '@firefelt/shared/board/note.ts'

/** Of two post-its of one theme by one sender (from two devices, say), the one to go on with: always the same. */
const preferred = (a: Note, b: Note): Note => {
  const onMap = Number(b.place.kind === 'map') - Number(a.place.kind === 'map')
  if (onMap !== 0) return onMap < 0 ? a : b
  return a.id < b.id ? a : b
}

/** One sender's post-its by theme. */
export const placedBy = (
  notes: ReadonlyMap<string, Note>,
  sender: ActorId,
): ReadonlyMap<string, Note> => {
  const placed = new Map<string, Note>()
  for (const note of notes.values()) {
    if (note.sender !== sender) continue
    const other = placed.get(note.theme)
    placed.set(note.theme, other === undefined ? note : preferred(note, other))
  }
  return placed
}

/** The sender's post-it of a theme; undefined while they have not placed it. */
export const noteOn = (
  notes: ReadonlyMap<string, Note>,
  theme: string,
  sender: ActorId,
): Note | undefined => placedBy(notes, sender).get(theme)

/** What the others have put on the map of the same theme. */
export const othersOnMap = (
  notes: ReadonlyMap<string, Note>,
  theme: string,
  sender: ActorId,
): Note[] =>
  [...notes.values()].filter(
    (note) => note.theme === theme && note.sender !== sender && note.place.kind === 'map',
  )

/** The post-it that an act added, took away or changed; undefined when none did. */
export const changedNote = (
  before: ReadonlyMap<string, Note>,
  after: ReadonlyMap<string, Note>,
): Note | undefined => {
  for (const [id, note] of after) if (before.get(id) !== note) return note
  for (const [id, note] of before) if (!after.has(id)) return note
  return undefined
}
