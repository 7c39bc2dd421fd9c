/**
 * Checks one kit: `node themes/check.ts themes/ledergruppen` prints OK, or every problem.
 * In Danish, or in English with `--en`.
 */
import { readKit } from './read.ts'

const args = process.argv.slice(2)
const language = args.includes('--en') ? 'en' : 'da'
const folder = args.find((arg) => !arg.startsWith('--'))

if (folder === undefined) {
  process.stderr.write('node themes/check.ts <folder> [--en]\n')
  process.exitCode = 2
} else {
  const result = await readKit(folder)
  const lines = result.ok
    ? ['OK']
    : result.problems.map(
        ({ file, place, message }) => `${file}${place && `, ${place}`}: ${message[language]}`,
      )
  process.stdout.write(`${lines.join('\n')}\n`)
  if (!result.ok) process.exitCode = 1
}
