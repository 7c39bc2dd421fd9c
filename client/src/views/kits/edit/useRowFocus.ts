import { type RefObject, useEffect, useRef, useState } from 'react'

/** The buttons of a theme's row. */
export type RowButton = 'edit' | 'up' | 'down'

/** Keeps the focus at hand when rows move or go: on the same button, or on the edit button if that one cannot be pressed. */
export const useRowFocus = (): {
  list: RefObject<HTMLOListElement | null>
  focusRow(theme: string, button: RowButton): void
} => {
  const list = useRef<HTMLOListElement>(null)
  const [goal, setGoal] = useState<{ theme: string; button: RowButton }>()
  useEffect(() => {
    if (goal === undefined) return
    const row = [...(list.current?.children ?? [])].find(
      (element) => element instanceof HTMLElement && element.dataset.theme === goal.theme,
    )
    const find = (button: RowButton) =>
      row?.querySelector<HTMLButtonElement>(`[data-button="${button}"]:enabled`)
    const button = find(goal.button) ?? find('edit')
    button?.focus()
    button?.scrollIntoView({ block: 'nearest' })
  }, [goal])
  return { list, focusRow: (theme, button) => setGoal({ theme, button }) }
}
