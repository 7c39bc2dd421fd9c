import { type RefObject, useEffect, useState } from 'react'

type Field = HTMLInputElement | HTMLTextAreaElement

/** How long »Kopieret« stands, in ms. */
const standing = 2_500

/**
 * Copies what a field holds. Over plain HTTP browsers have no clipboard for pages; the old way, by selection,
 * still works in most. False when neither does: the text is then left selected.
 */
const copyFrom = async (field: Field): Promise<boolean> => {
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

/** Copying a field, and what came of it: that it is done is said for a moment, that it failed until the next try. */
export const useCopying = (
  field: RefObject<Field | null>,
): { outcome: 'copied' | 'failed' | undefined; copy(): void } => {
  const [outcome, setOutcome] = useState<'copied' | 'failed'>()
  useEffect(() => {
    if (outcome !== 'copied') return
    const timer = setTimeout(() => setOutcome(undefined), standing)
    return () => clearTimeout(timer)
  }, [outcome])
  const copy = () => {
    if (field.current === null) return
    void copyFrom(field.current).then((done) => setOutcome(done ? 'copied' : 'failed'))
  }
  return { outcome, copy }
}
