/** Seconds as »18:42«, or »0:07« of what is over; minutes go on beyond 59. */
export const clockText = (seconds: number): string => {
  const whole = Math.abs(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
