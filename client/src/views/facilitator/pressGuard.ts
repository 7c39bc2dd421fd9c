/** How long after a button changed by itself a press is meant for what it showed before, in ms. */
export const settling = 700

/**
 * Two facilitators press at once: what the first one's press does changes the button under the other's finger.
 * The second press must not take the meeting one step further.
 */
export const createPressGuard = (now: () => number) => {
  let shown: string | undefined
  let pressed = false
  let changed = Number.NEGATIVE_INFINITY
  return {
    /** Told what the button shows, whenever it is drawn. */
    shows: (meaning: string) => {
      if (meaning === shown) return
      changed = shown === undefined || pressed ? Number.NEGATIVE_INFINITY : now()
      shown = meaning
      pressed = false
    },
    /** Whether a press now is meant for what the button shows. */
    isMeant: (): boolean => {
      if (now() - changed < settling) return false
      pressed = true
      return true
    },
  }
}
