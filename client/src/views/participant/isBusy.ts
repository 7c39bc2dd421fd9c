/** The pages on which a post-it is placed or written on, and dots are put. */
const placing = /^\/(theme|note|vote)\b/

const fields = 'input:not([type="checkbox"]), textarea, select, [contenteditable]'

/** Somebody writes, places a post-it or answers a question just now. */
const isDoing = (location: string): boolean =>
  placing.test(location) ||
  document.querySelector('dialog[open]') !== null ||
  document.activeElement?.matches(fields) === true ||
  // A finger or a mouse that is down may be dragging.
  document.querySelector('#screen :active') !== null

/**
 * Whether somebody is doing something that they should not be taken from, or has written what is not sent.
 *
 * @param ended nothing can be done any more, and what was written together is saved
 */
export const isBusy = (location: string, ended: boolean): boolean => {
  if (!ended && isDoing(location)) return true
  const written = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    '#screen input[type="text"], #screen input:not([type]), #screen textarea:not([data-shared])',
  )
  return [...written].some(({ value }) => value !== '')
}
