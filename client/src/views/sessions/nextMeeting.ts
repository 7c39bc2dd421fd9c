/** What is chosen of the next meeting: a session's id, or empty; a day and time as `2027-03-04T09:00`, or empty. */
export interface NextMeeting {
  next: string
  when: string
}

const two = (value: number): string => String(value).padStart(2, '0')

/** A moment in the words of an input of day and time here; empty for none. @param time ms */
export const inputOf = (time: number | null): string => {
  if (time === null) return ''
  const at = new Date(time)
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`
}

/** What is chosen, as commands take it. */
export const asWish = ({
  next,
  when,
}: NextMeeting): { next: string | null; opensAt: number | null } => {
  const time = Date.parse(when)
  return { next: next === '' ? null : next, opensAt: Number.isNaN(time) ? null : time }
}
