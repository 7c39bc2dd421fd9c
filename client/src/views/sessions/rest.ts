import type { Control } from '@firefelt/shared/control/control.ts'

/** Between two sessions the room is asleep; when the next is opened people meet again before its first step. */
export type Rest = 'asleep' | 'again'

export const restOf = ({
  asleep,
  held,
  timer,
  phase,
}: Pick<Control, 'asleep' | 'held' | 'timer' | 'phase'>): Rest | undefined => {
  if (phase === 'ended') return undefined
  if (asleep !== null) return 'asleep'
  return timer.step === null && Object.keys(held).length > 0 ? 'again' : undefined
}
