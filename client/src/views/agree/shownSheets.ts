import { type FilledSheet, isEmpty } from '@firefelt/shared/board/filledSheets.ts'

/**
 * Which of a form's sheets stand on a screen. Two screens may lay out the same form at once: then all that hold
 * something are shown, or the first if none does. What this screen writes in stays, also when it is emptied.
 *
 * @param own ids of sheets that this screen laid out, or took over
 */
export const shownSheets = (
  sheets: readonly FilledSheet[],
  own: ReadonlySet<string>,
): readonly FilledSheet[] => {
  const shown = sheets.filter((sheet) => own.has(sheet.id) || !isEmpty(sheet))
  return shown.length > 0 ? shown : sheets.slice(0, 1)
}
