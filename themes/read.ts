import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Assembled, assembleKit } from '@firefelt/shared/kit/assemble.ts'
import { type KitFile, type KitProblem, problem } from '@firefelt/shared/kit/problem.ts'

type ReadFile = { ok: true; value: unknown } | { ok: false; problem: KitProblem }

/** One kit from its folder, or every problem that it has. The folder bears the kit's id. */
export async function readKit(folder: string): Promise<Assembled> {
  const [kit, da, en] = await Promise.all([
    readJson(folder, 'kit.json'),
    readJson(folder, 'da.json'),
    readJson(folder, 'en.json'),
  ])
  if (!kit.ok || !da.ok || !en.ok) {
    return { ok: false, problems: [kit, da, en].flatMap((one) => (one.ok ? [] : [one.problem])) }
  }
  const assembled = assembleKit(kit.value, { da: da.value, en: en.value })
  if (!assembled.ok || assembled.kit.id === path.basename(path.resolve(folder))) return assembled
  const value = assembled.kit.id
  return { ok: false, problems: [problem('kit.json', ['id'], 'folder-name', { value })] }
}

async function readJson(folder: string, file: KitFile): Promise<ReadFile> {
  let source: string
  try {
    source = await readFile(path.join(folder, file), 'utf8')
  } catch {
    return { ok: false, problem: problem(file, [], 'file-missing') }
  }
  try {
    // Some editors put a byte order mark first, which is no part of JSON.
    return { ok: true, value: JSON.parse(source.replace(/^\uFEFF/, '')) }
  } catch (error) {
    const value = error instanceof Error ? error.message : ''
    return { ok: false, problem: problem(file, [], 'not-json', { value }) }
  }
}
