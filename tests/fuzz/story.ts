/** What a run did: a fuzz that does nothing proves nothing. */
export interface Story {
  notes: number
  /** Sheets of the kit's forms. */
  sheets: number
  commits: number
  /** Acts of the honest that were taken back. */
  late: number
  /** Sockets of the honest that the server closed. */
  closes: number
  /** Writes for which the disk had no space. */
  full: number
  /** Writes that were on the disk and said to have failed. */
  doubtful: number
  /** Deaths of the process with a write under way, before it was on the disk. */
  cutOff: number
  /** Deaths of the process after a write, before it heard of it. */
  unanswered: number
  /** Times that the log was written anew. */
  compactions: number
  /** Frames of a line that was lost, which came on a later one. */
  replays: number
  /** Frames of somebody else's that came from one who had not written them. */
  echoes: number
  /** Commands that were asked for again when they were on the disk. */
  repeats: number
  /** Clients that did what they may not, and were closed for it. */
  resets: number
}

export const newStory = (): Story => ({
  notes: 0,
  sheets: 0,
  commits: 0,
  late: 0,
  closes: 0,
  full: 0,
  doubtful: 0,
  cutOff: 0,
  unanswered: 0,
  compactions: 0,
  replays: 0,
  echoes: 0,
  repeats: 0,
  resets: 0,
})

export const addUp = (stories: readonly Story[]): Story => {
  const sum = newStory()
  for (const story of stories) {
    for (const what of Object.keys(sum) as (keyof Story)[]) sum[what] += story[what]
  }
  return sum
}
