/** Moves focus to a post-it's button on the map, if it is there. */
export const focusNote = (id: string): void =>
  document.querySelector<HTMLElement>(`[data-note="${CSS.escape(id)}"]`)?.focus()
