import type { Control } from '../control.ts'

/** ms */
export const oneDay = 24 * 60 * 60 * 1_000

/** How long a plan stays after the day on which the group looks at it again, in days. */
export const daysAfterFollowUp = 30

/**
 * How long a day that somebody set can put an erasure off, in days: a year that was mistyped must not keep a plan, or a
 * room that sleeps, for a lifetime.
 */
const farthest = 365

/** When a day such as `2026-03-02` is over everywhere in Europe, in ms of server time. */
const endOf = (day: string): number => Date.parse(`${day}T23:59:59Z`)

/**
 * When all of a room is erased, or all but its plan if that may stay longer; null while the meeting has not ended:
 * then so many days after somebody was there last.
 */
export const erasedAt = ({
  phase,
  endedAt,
  keepDays,
}: Pick<Control, 'phase' | 'endedAt' | 'keepDays'>): number | null =>
  phase === 'ended' && endedAt !== null ? endedAt + keepDays * oneDay : null

/**
 * When all of a room is to be erased, or all but its plan, also of one whose meeting has not ended: so many days after
 * somebody wrote in it last, or after the day for which it sleeps. @param writtenAt ms of server time
 */
export const overdueAt = (
  room: Pick<Control, 'phase' | 'endedAt' | 'keepDays' | 'asleep'>,
  writtenAt: number,
): number => {
  const opensAt = Math.min(room.asleep?.opensAt ?? 0, writtenAt + farthest * oneDay)
  return erasedAt(room) ?? Math.max(writtenAt, opensAt) + room.keepDays * oneDay
}

/** Whole days until all of a room is erased, today counted in; null while its meeting has not ended. @param now ms of server time */
export const daysLeft = (
  room: Pick<Control, 'phase' | 'endedAt' | 'keepDays'>,
  now: number,
): number | null => {
  const at = erasedAt(room)
  return at === null ? null : Math.max(0, Math.ceil((at - now) / oneDay))
}

/**
 * When the plan is erased as well: so many days after the meeting, or 30 after the follow-up if that is later, but a
 * year after the rest at the latest.
 * @param lastDay when the rest is erased, in ms of server time @param followUp the day, if one was agreed
 */
export const planErasedAt = (lastDay: number, followUp: string | null): number =>
  followUp === null
    ? lastDay
    : Math.min(
        Math.max(lastDay, endOf(followUp) + daysAfterFollowUp * oneDay),
        lastDay + farthest * oneDay,
      )
