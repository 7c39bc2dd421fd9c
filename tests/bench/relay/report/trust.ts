import type { Figures } from '../scenarios/scenario.ts'

/** Shares of 0..1, and ms, beyond which a figure says more of something else than of the server. */
const bounds = {
  loadBusy: 0.9,
  lagP95: 8,
  others: 0.1,
  steal: 0.02,
  slower: 1.15,
  core: 0.97,
} as const

/** Of the moves that people make; the load generator makes up for what it was late with, if it can. */
const leastSent = 0.98
/** ms; what commits faster than this keeps nothing, as memory that is called a disk. */
const fastestDisk = 0.1

const percent = (share: number): string => `${Math.round(share * 100)} %`

/** What must be known to read a figure: who was the limit, and how noisy the machine was. */
export const remarks = (figures: Figures): readonly string[] => {
  const { loadBusy = 0, lagP95 = 0, others = 0, steal = 0, slower = 1, core = 0 } = figures
  const { diskP50 = fastestDisk, sentPerSecond = 1, wantedPerSecond = sentPerSecond } = figures
  const { timesLate = Infinity } = figures
  const sent = sentPerSecond / wantedPerSecond
  return [
    ...(core > bounds.core ? ['server saturated'] : []),
    ...(loadBusy > bounds.loadBusy
      ? [`LOAD GENERATOR AT ITS LIMIT (${percent(loadBusy)} busy)`]
      : []),
    ...(lagP95 > bounds.lagP95 ? [`sent ${lagP95.toFixed(0)} ms late`] : []),
    ...(sent < leastSent ? [`SENT ONLY ${percent(sent)} of the moves it should`] : []),
    ...(timesLate <= 1 ? ['NOT OVERLOADED: moves came in time'] : []),
    ...(others > bounds.others ? [`noisy: others used ${percent(others)} of the machine`] : []),
    ...(steal > bounds.steal ? [`noisy: ${percent(steal)} stolen`] : []),
    ...(Math.max(slower, 1 / slower) > bounds.slower
      ? [`noisy: speed changed × ${slower.toFixed(2)}`]
      : []),
    ...(diskP50 < fastestDisk
      ? [`DURABLE FOR NOTHING: a commit takes ${diskP50.toFixed(3)} ms where the data lies`]
      : []),
  ]
}
