/** Places on the board in words. */
export const wording = {
  between: (one: string, other: string) => `På stregen mellem ${one} og ${other}`,
  middle: 'Midt på kortet, på begge streger',
  onLine: 'På stregen',
  aside: (list: string) => `Sat til side: ${list}`,
}
