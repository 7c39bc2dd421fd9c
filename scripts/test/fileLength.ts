import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../command.ts'
import { sourceFiles } from './sourceFiles.ts'

const mostLines = 400

/** Whether every source file, tests too, holds at most 400 lines. */
export async function checkFileLength(): Promise<boolean> {
  const files = sourceFiles(/\.(tsx?|[mc]?js|css|html)$/)
  const tooLong = files
    .map((path) => ({ path, lines: readFileSync(join(root, path), 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > mostLines)
  for (const { path, lines } of tooLong)
    console.error(`${path}: ${lines} lines, of at most ${mostLines}`)
  console.log(`${files.length} files`)
  return tooLong.length === 0 && files.length > 0
}
