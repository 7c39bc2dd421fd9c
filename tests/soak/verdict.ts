import { line, minuteLows, type Sample } from './figures.ts'
import type { Kept } from './kept.ts'

/** All that was seen in a soak. */
export interface Soak {
  minutes: number
  rooms: number
  people: number
  samples: readonly Sample[]
  /** Bytes that all people were sent. */
  heard: number
  failures: readonly string[]
  /** Before anyone came, at the end with all rooms full, and after everybody left. */
  idle: { sample: Sample; kept: Kept }
  full: { kept: Kept }
  left: { sample: Sample; kept: Kept }
}

export const megabyte = 1024 * 1024
/** At most this many bytes an hour may stay behind once everything is warm. */
const mostSlope = megabyte
/** A shorter run is too noisy to be held to it. */
export const longEnough = 30
/** The share of a run after which everything is taken to be warm. */
const warmAfter = 0.3
/** Compiled code, mostly, and what is kept of the last rooms for a moment. */
const mostLeft = 16 * megabyte
/** Rooms are made empty and made anew all the time, and people are on the way: so many are there at any moment. */
const present = { rooms: 0.95, sockets: 0.85 } as const
/** The share of samples in which it may be fewer: on a busy machine some are long on their way. */
const mostThin = 0.05
/** Bytes a second: who hears less than this is in no room where something happens. */
const leastHeard = 100

/** How much more of the server's memory is in use after an hour, in bytes, and how sure that is. */
export const slopeOf = (
  { samples, minutes }: Pick<Soak, 'samples' | 'minutes'>,
  of: 'held' | 'resident',
) => {
  const first = samples[0]?.at ?? 0
  const warm = samples.filter(({ at }) => at - first > minutes * 60_000 * warmAfter)
  const { slope, error } = line(minuteLows(warm, of))
  return { slope: slope * 60, error: error * 60 }
}

/** What of a soak is not as promised, in words. */
export const faultsOf = (soak: Soak): string[] => {
  const { rooms, people, minutes, samples, heard, failures, idle, full, left } = soak
  const seats = rooms * people
  const thin = samples.filter(
    (sample) => sample.rooms < rooms * present.rooms || sample.sockets < seats * present.sockets,
  )
  const { slope } = slopeOf(soak, 'held')
  const stayed = (Object.keys(left.kept) as (keyof Kept)[]).filter(
    (kind) => left.kept[kind] > idle.kept[kind],
  )
  const unseen =
    full.kept.documents < rooms * present.rooms || full.kept.sessions < seats * present.sockets
  return [
    ...failures.slice(0, 3),
    ...(thin.length > samples.length * mostThin
      ? [`too few were there in ${thin.length} of ${samples.length} samples`]
      : []),
    ...(heard < leastHeard * seats * minutes * 60 ? ['too little was heard'] : []),
    ...(unseen ? ['what is in memory was not found there'] : []),
    ...(minutes >= longEnough && slope > mostSlope ? ['memory grew'] : []),
    ...stayed.map((kind) => `${left.kept[kind] - idle.kept[kind]} ${kind} stayed`),
    ...(left.sample.rooms + left.sample.sockets > 0 ? ['rooms or sockets stayed'] : []),
    ...(left.sample.resources > idle.sample.resources ? ['timers or handles stayed'] : []),
    ...(left.sample.held - idle.sample.held > mostLeft ? ['memory stayed'] : []),
  ]
}
