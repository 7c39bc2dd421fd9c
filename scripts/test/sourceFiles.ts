import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../command.ts'

const notSource = new Set(['node_modules', 'dist', 'data', 'coverage', 'test-results'])

/** Our own files with one of these endings, as paths from the repository with `/`, sorted. */
export function sourceFiles(endings: RegExp): readonly string[] {
  return below('')
    .filter((path) => endings.test(path))
    .sort()
}

function below(directory: string): string[] {
  return readdirSync(join(root, directory), { withFileTypes: true }).flatMap((entry) => {
    if (notSource.has(entry.name) || entry.name.startsWith('.')) return []
    const path = directory === '' ? entry.name : `${directory}/${entry.name}`
    return entry.isDirectory() ? below(path) : [path]
  })
}
