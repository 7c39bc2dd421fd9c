import type { Language } from '@firefelt/shared/kit/language.ts'
import type { TextPlace } from '@firefelt/shared/kit/own/edit.ts'
import { useEffect, useState } from 'react'

/** The DOM id of the field for a text in a language. */
export const fieldId = (at: TextPlace, language: Language): string =>
  ['kit', 'theme' in at ? at.theme : '', at.text, language].join('-')

/** Sends the focus to a field, also one that is about to be opened. */
export const useFieldFocus = (): ((at: TextPlace, language: Language) => void) => {
  const [goal, setGoal] = useState<{ id: string }>()
  useEffect(() => {
    if (goal === undefined) return
    const field = document.getElementById(goal.id)
    field?.focus()
    field?.scrollIntoView({ block: 'center' })
  }, [goal])
  return (at, language) => setGoal({ id: fieldId(at, language) })
}
