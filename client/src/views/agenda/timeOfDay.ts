const halfDay = 12 * 3_600_000
const two = (number: number): string => String(number).padStart(2, '0')

/** A moment as a field for a time of day holds it: »09:05«. @param time ms of server time */
export const timeOfDay = (time: number): string => {
  const date = new Date(time)
  return `${two(date.getHours())}:${two(date.getMinutes())}`
}

/** The moment nearest to now at which it is this time of day here; undefined when it is none. */
export const nearestTime = (wanted: string, now: number): number | undefined => {
  const [, hours, minutes] = /^(\d\d):(\d\d)$/.exec(wanted) ?? []
  if (hours === undefined || minutes === undefined) return undefined
  const date = new Date(now)
  date.setHours(Number(hours), Number(minutes), 0, 0)
  const away = date.getTime() - now
  if (Math.abs(away) > halfDay) date.setDate(date.getDate() + (away < 0 ? 1 : -1))
  return date.getTime()
}
