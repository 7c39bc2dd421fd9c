import type { Contender, ContenderName, Running, Start } from '../peers/contender.ts'

/** What a scenario found, by name; what it does not know it leaves out. */
export type Figures = Record<string, number>

export interface Pace {
  /** Seconds before anything is counted. */
  warmUp: number
  /** Seconds that are counted. */
  counted: number
  /** Share of the full size where a scenario counts things rather than time: rooms, clients. */
  size: number
}

export interface Scenario {
  id: string
  /** One sentence: who does what. */
  title: string
  /** Whether our server's disk has a part in what is counted. */
  stores?: true
  /** Left out: all. */
  contenders?: readonly ContenderName[]
  run(contender: Contender, pace: Pace): Promise<Figures>
}

/** Starts a server for as long as `task` takes. */
export const withServer = async (
  contender: Contender,
  how: Start,
  task: (running: Running) => Promise<Figures>,
): Promise<Figures> => {
  const running = await contender.start(how)
  try {
    return await task(running)
  } finally {
    await running.stop()
  }
}
