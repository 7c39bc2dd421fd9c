import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Kit } from '@firefelt/shared/kit/kit.ts'
import type { KitProblem } from '@firefelt/shared/kit/problem.ts'
import { readKit } from './read.ts'

/** The folder that the kits of this house lie in. */
export const kitsFolder = path.dirname(fileURLToPath(import.meta.url))

/** Says of every kit that is refused which file, which place and why. */
export class InvalidKits extends Error {
  readonly problems: readonly KitProblem[]

  constructor(refused: readonly { folder: string; problems: readonly KitProblem[] }[]) {
    const lines = refused.flatMap(({ folder, problems }) =>
      problems.map(
        ({ file, place, message }) => `${folder}/${file}${place && `, ${place}`}: ${message.en}`,
      ),
    )
    super(`The kits cannot be used:\n${lines.join('\n')}`)
    this.name = 'InvalidKits'
    this.problems = refused.flatMap(({ problems }) => problems)
  }
}

/**
 * All kits in a folder, one in each of its folders, ordered by id.
 * @throws InvalidKits if any of them has a problem: a house with half its kits must not open.
 */
export async function loadKits(folder: string = kitsFolder): Promise<Kit[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries
    .filter((entry) => entry.isDirectory() && !/^(node_modules$|\.)/.test(entry.name))
    .map(({ name }) => name)
    .sort()
  const read = await Promise.all(
    names.map(async (name) => ({ name, result: await readKit(path.join(folder, name)) })),
  )
  const refused = read.flatMap(({ name, result }) =>
    result.ok ? [] : [{ folder: name, problems: result.problems }],
  )
  if (refused.length > 0) throw new InvalidKits(refused)
  return read.flatMap(({ result }) => (result.ok ? [result.kit] : []))
}
