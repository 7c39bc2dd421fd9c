import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { InvalidKits, kitsFolder, loadKits } from './load.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kits-'))
  await cp(path.join(kitsFolder, 'ledergruppen'), path.join(folder, 'ledergruppen'), {
    recursive: true,
  })
})

afterEach(() => rm(folder, { recursive: true, force: true }))

async function rewrite(file: string, change: (source: string) => string) {
  const whole = path.join(folder, 'ledergruppen', file)
  await writeFile(whole, change(await readFile(whole, 'utf8')))
}

async function refusal(): Promise<InvalidKits> {
  const error = await loadKits(folder).catch((reason: unknown) => reason)
  if (!(error instanceof InvalidKits)) throw new Error('was not refused')
  return error
}

it('loads every kit in a folder', async () => {
  expect((await loadKits(folder)).map(({ id }) => id)).toEqual(['ledergruppen'])
})

it('passes over files, hidden folders and installed packages', async () => {
  await mkdir(path.join(folder, '.hidden'))
  await mkdir(path.join(folder, 'node_modules'))
  await writeFile(path.join(folder, 'README.md'), '')
  expect(await loadKits(folder)).toHaveLength(1)
})

it('reads a file that begins with a byte order mark', async () => {
  await rewrite('da.json', (source) => `\uFEFF${source}`)
  expect(await loadKits(folder)).toHaveLength(1)
})

it('names file, place and reason', async () => {
  await rewrite('da.json', (source) => source.replace('"Klare mål"', '""'))
  const error = await refusal()
  expect(error.message).toContain(
    'ledergruppen/da.json, themes.klare-maal.name: The text is empty.',
  )
  expect(error.problems).toMatchObject([{ code: 'empty', place: 'themes.klare-maal.name' }])
})

it('names a file that is not JSON', async () => {
  await rewrite('en.json', (source) => source.replace('{', ''))
  expect((await refusal()).problems).toMatchObject([{ file: 'en.json', code: 'not-json' }])
})

it('names a file that is missing', async () => {
  await rm(path.join(folder, 'ledergruppen', 'en.json'))
  expect((await refusal()).problems).toMatchObject([{ file: 'en.json', code: 'file-missing' }])
})

it('names a folder that does not bear its id', async () => {
  await rewrite('kit.json', (source) => source.replace('"ledergruppen"', '"gruppen"'))
  expect((await refusal()).problems).toMatchObject([{ file: 'kit.json', code: 'folder-name' }])
})

it('names the problems of all kits at once', async () => {
  await mkdir(path.join(folder, 'empty'))
  await rewrite('en.json', () => '[]')
  const { message } = await refusal()
  expect(message).toContain('empty/kit.json: ')
  expect(message).toContain('ledergruppen/en.json: ')
})
