import type { ActorId } from '@firefelt/shared/board/actor.ts'
import type { Control } from '@firefelt/shared/control/control.ts'

/** Those who are here first, each in the order they joined; who has dropped out for a moment keeps a place at the end. */
export const proposedOrder = (
  participants: Control['participants'],
  present: ReadonlySet<ActorId>,
): ActorId[] => {
  const joined = Object.entries(participants)
    .sort(([, a], [, b]) => a.number - b.number)
    .map(([id]) => id)
  return [...joined.filter((id) => present.has(id)), ...joined.filter((id) => !present.has(id))]
}

/** One place forward; who is first stays there. */
export const moveForward = (order: readonly ActorId[], who: ActorId): ActorId[] => {
  const at = order.indexOf(who)
  const before = order[at - 1]
  if (before === undefined) return [...order]
  return order.map((each, place) => (place === at - 1 ? who : place === at ? before : each))
}

const fewest = 30
const most = 300
/** Times of turns are offered in steps of so many seconds. */
export const secondsStep = 30

/** What each can have if all are to speak in what is left of a step; between half a minute and five. */
export const proposedSeconds = (leftSeconds: number | undefined, people: number): number => {
  const each = Math.max(0, leftSeconds ?? 0) / Math.max(1, people)
  const whole = Math.floor(each / secondsStep) * secondsStep
  return Math.min(most, Math.max(fewest, whole))
}
