import { useEffect, useState } from 'react'
import { useLanguage, useTexts } from '../i18n/LanguageContext.tsx'
import { useControl, useRoom } from '../store/RoomContext.tsx'
import { themeName } from '../store/themeName.ts'
import { useReadable } from '../store/useReadable.ts'
import { changedNote } from './placed.ts'

/** How long it is said, in ms. */
const standing = 5_000

/** Undo and redo, and what the last step changed in words: it may be a post-it that is not on this screen. */
export const useStepping = () => {
  const room = useRoom()
  const control = useControl()
  const { language } = useLanguage()
  const { place } = useTexts().participant
  const [stepped, setStepped] = useState('')

  useEffect(() => {
    if (stepped === '') return
    const timer = setTimeout(() => setStepped(''), standing)
    return () => clearTimeout(timer)
  }, [stepped])

  const step = (way: 'undo' | 'redo') => () => {
    const before = room.notes.get()
    room[way]()
    const note = changedNote(before, room.notes.get())
    const name = note && themeName(control, room.themes.get(), note.theme, language)
    if (name !== undefined) setStepped(way === 'undo' ? place.undone(name) : place.redone(name))
  }
  return {
    ...useReadable(room.history),
    undo: step('undo'),
    redo: step('redo'),
    stepped,
  }
}
