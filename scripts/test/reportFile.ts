import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Has a runner write its JSON report into a passing file, and reads it; undefined if it wrote none. */
export async function withReport(
  write: (file: string) => Promise<number>,
): Promise<{ readonly code: number; readonly report: unknown }> {
  const directory = mkdtempSync(join(tmpdir(), 'firefelt-report-'))
  const file = join(directory, 'report.json')
  try {
    const code = await write(file)
    return { code, report: read(file) }
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
