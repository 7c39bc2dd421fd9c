import { readFile, writeFile } from 'node:fs/promises'
import type { Figures } from '../scenarios/scenario.ts'

/** By scenario, then by contender. */
export type Results = Record<string, Record<string, Figures>>

/** What a file holds of earlier runs; nothing when there is none. */
export const readResults = async (file: string | undefined): Promise<Results> =>
  file === undefined
    ? {}
    : readFile(file, 'utf8').then(
        (text) => JSON.parse(text) as Results,
        () => ({}),
      )

export const writeResults = async (file: string | undefined, results: Results): Promise<void> => {
  if (file !== undefined) await writeFile(file, `${JSON.stringify(results, undefined, 2)}\n`)
}
