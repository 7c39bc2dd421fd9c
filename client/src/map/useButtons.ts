import { useMemo } from 'react'
import { useLanguage, useTexts } from '../i18n/LanguageContext.tsx'
import { permitted } from '../store/permitted.ts'
import { useControl, useRoom } from '../store/RoomContext.tsx'
import type { Fan } from './fan.ts'
import { type Frame, positionAt } from './frame.ts'
import type { MapButton } from './MapButtons.tsx'
import type { AgreedPlace, MapNote, Shown, ShownCard } from './shown.ts'
import type { Faces } from './useFaces.ts'
import { placeInWords, positionInWords } from './wording.ts'

interface Ask {
  shown: Shown
  notes: readonly MapNote[]
  agreed: readonly AgreedPlace[]
  faces: Faces
  frame: Frame
  fan: Fan | undefined
  selected: string | undefined
  openTheme: string | null
  movable: boolean
  editable: boolean
}

/** Each card once, where it can be seen: in the fan, in its pile, or by itself. */
const cardsOf = ({ shown, fan }: Pick<Ask, 'shown' | 'fan'>): ShownCard[] => {
  const all = new Map(shown.cards.map((card) => [card.id, card]))
  for (const { cards, top } of shown.stacks) {
    for (const card of cards) all.set(card.id, { ...card, x: top.x, y: top.y })
  }
  for (const card of fan?.cards ?? []) all.set(card.id, card)
  return [...all.values()]
}

/** What a keyboard can reach on the map. */
export const useButtons = (ask: Ask): MapButton[] => {
  const room = useRoom()
  const { actor } = room
  const control = useControl()
  const { board } = control.kit
  const { language } = useLanguage()
  const texts = useTexts()
  const { shown, notes, agreed, faces, frame, fan, selected, openTheme, movable, editable } = ask
  return useMemo(() => {
    const byId = new Map(notes.map((note) => [note.id, note]))
    return cardsOf({ shown, fan }).map((card): MapButton => {
      const { id, theme, x, y, width, height, face } = card
      const note = byId.get(id)
      const name = faces.theme(theme).replaceAll('\u00AD', '')
      const box = { id, x, y, width, height }
      if (card.kind === 'agreed') {
        const at = agreed.find((each) => each.theme === theme)?.place ?? positionAt({ x, y }, frame)
        const { success, importance } = at
        const label = texts.map.agreed(name, positionInWords(at, { board, language, texts }))
        const movable = editable && permitted(actor, 'choice.make', control)
        const position = { success, importance }
        return { ...box, label, position, movable, removable: false, pressed: false }
      }
      if (note === undefined) {
        const label = texts.map.pin(name, face.count ?? 0)
        const pressed = theme === openTheme
        const position = positionAt({ x, y }, frame)
        return { ...box, label, position, movable: false, removable: false, pressed }
      }
      const { success, importance } = note.place
      const place = placeInWords(note.place, { board, language, texts })
      const label = texts.map.note(name, faces.mark(note.sender).name, place)
      const pressed = id === selected
      const removable = editable && permitted(actor, 'note.remove', control, note)
      return { ...box, label, position: { success, importance }, movable, removable, pressed }
    })
  }, [
    shown,
    notes,
    agreed,
    faces,
    frame,
    fan,
    selected,
    openTheme,
    movable,
    editable,
    actor,
    control,
    board,
    language,
    texts,
  ])
}
