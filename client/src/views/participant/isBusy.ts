/** The pages on which a post-it is placed or written on, and dots are put. */
const placing = /^\/(theme|note|vote)\b/

const fields = 'input:not([type="checkbox"]), textarea, select, [contenteditable]'

/**
 * Whether somebody writes, has written something that is not sent, places a post-it or answers a question just now.
 *
 * @param ended nothing is placed any more
 */
export const isBusy = (location: string, ended: boolean): boolean => {
  if (placing.test(location) && !ended) return true
  if (document.querySelector('dialog[open]') !== null) return true
  if (document.activeElement?.matches(fields)) return true
  // A finger or a mouse that is down may be dragging.
  if (document.querySelector('#screen :active') !== null) return true
  const written = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    '#screen input[type="text"], #screen input:not([type]), #screen textarea:not([data-shared])',
  )
  return [...written].some(({ value }) => value !== '')
}
