/** The focus goes on to the next button of the card, before the row that has it goes: a keyboard stays in its place. */
export const passFocusOn = (row: Element | null): void => {
  const buttons = row?.closest('section')?.querySelectorAll('button') ?? []
  const isAfter = (button: Element) =>
    row?.compareDocumentPosition(button) === Node.DOCUMENT_POSITION_FOLLOWING
  ;[...buttons].find(isAfter)?.focus()
}
