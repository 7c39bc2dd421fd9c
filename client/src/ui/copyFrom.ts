/**
 * Copies what a field holds. Over plain HTTP browsers have no clipboard for pages; the old way, by selection,
 * still works in most. False when neither does: the text is then left selected.
 */
export const copyFrom = async (field: HTMLInputElement | HTMLTextAreaElement): Promise<boolean> => {
  const clipboard: Clipboard | undefined = navigator.clipboard
  if (clipboard !== undefined) {
    const done = await clipboard.writeText(field.value).then(
      () => true,
      () => false,
    )
    if (done) return true
  }
  field.focus()
  field.select()
  try {
    return document.execCommand('copy')
  } catch {
    return false
  }
}
