import { guarded } from '@firefelt/server/export/tables.ts'
import type { Plan } from '@firefelt/shared/outcome/plan.ts'
import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import readXlsxFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { kitIds, made, planFor, textOf } from './sample.ts'

const plan = planFor('ledergruppen')
const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', "=cmd|' /C calc'!A0", '|x', '%x']

/** What of a plan stands in its tables, in words. */
const tabledIn = (of: Plan): string[] =>
  [
    ...of.themes.flatMap(({ name, to, bringer, place, sheets }) => [
      name,
      to,
      bringer,
      place?.words ?? '',
      ...sheets.flatMap(({ entries }) => entries.flatMap(({ label, text }) => [label, text])),
    ]),
    ...[...of.room, ...of.each].flatMap(({ entries }) => entries.map(({ text }) => text)),
    ...of.tasks.flatMap(({ what, who, theme }) => [what, who, theme]),
    ...of.notes.flatMap(({ name, where, reason, group }) => [name, where, reason, group]),
  ].filter((text) => text !== '')

describe('a CSV file', () => {
  const rowsOf = async (of = plan, delimiter = ';') => {
    const text = await textOf('csv', of)
    expect(text.startsWith('\uFEFF')).toBe(true)
    const { data, errors } = Papa.parse<Record<string, string>>(text.slice(1), {
      header: true,
      delimiter,
      skipEmptyLines: true,
    })
    expect(errors).toEqual([])
    return data
  }

  it('holds agreements, tasks and post-its, its letters as they were written', async () => {
    const rows = await rowsOf()
    const named = (name: string) => rows.filter((row) => row[''] === name)
    expect(named('Opgaver')).toMatchObject([
      {
        Opgave: 'Vi mødes hver 14. dag; Ærø og Åbenrå er også med → i år',
        Hvem: 'Deltager 4 og Bord 2',
        Hvornår: '2026-03-02',
      },
    ])
    expect(named('Post-its')).toHaveLength(plan.notes.length)
    expect(named('Aftaler').map((row) => row['Tema'])).toContain('Klare mål')
  })

  it.each(kitIds)('says all of %s that a table can say', async (kit) => {
    const of = planFor(kit)
    const cells = new Set((await rowsOf(of)).flatMap((row) => Object.values(row)))
    for (const text of tabledIn(of)) expect(cells).toContain(guarded(text))
  })

  it('parts its columns as Excel does where the language is spoken', async () => {
    const english = planFor('ledergruppen', { language: 'en' })
    expect((await rowsOf(english, ',')).map((row) => row[''])).toContain('Tasks')
  })

  it.each(formulas)('never lets a spreadsheet run %j', async (formula) => {
    const tasks = [{ what: formula, who: formula, due: null, theme: 'x' }]
    const rows = await rowsOf({ ...plan, tasks })
    for (const cell of rows.flatMap((row) => Object.values(row)))
      expect(cell).not.toMatch(/^\s*[=+\-@|%]/)
    expect(rows.find((row) => row[''] === 'Opgaver')?.['Opgave']).toBe(`'${formula}`)
  })

  it('keeps quotation marks, separators and line breaks in their cell', async () => {
    const what = 'a;"b"\nc,d\'e'
    const rows = await rowsOf({ ...plan, tasks: [{ what, who: '', due: null, theme: '' }] })
    expect(rows.find((row) => row[''] === 'Opgaver')?.['Opgave']).toBe(what)
  })
})

describe('a workbook', () => {
  const open = async (of = plan) => {
    const sheets = await readXlsxFile(Buffer.from(await made('xlsx', of)))
    return new Map(sheets.map(({ sheet, data }) => [sheet, data]))
  }

  it('has a sheet a table, with the same rows, its numbers numbers and its days days', async () => {
    const sheets = await open()
    expect([...sheets.keys()]).toEqual(['Aftaler', 'Opgaver', 'Post-its'])
    const [head, task] = sheets.get('Opgaver') ?? []
    expect(head).toEqual(['Opgave', 'Hvem', 'Hvornår', 'Tema'])
    expect(task?.[0]).toBe('Vi mødes hver 14. dag; Ærø og Åbenrå er også med → i år')
    expect(task?.[2]).toEqual(new Date('2026-03-02T00:00:00Z'))
    expect(sheets.get('Aftaler')?.[1]?.slice(0, 6)).toEqual([
      1,
      'Klare mål',
      'Det går vi i dybden med',
      'Felt 1 · Fokusér',
      25,
      80,
    ])
    expect(sheets.get('Post-its')).toHaveLength(plan.notes.length + 1)
  })

  it.each(kitIds)('says all of %s that a table can say', async (kit) => {
    const of = planFor(kit)
    const cells = new Set([...(await open(of)).values()].flat(2))
    for (const text of tabledIn(of)) expect(cells).toContain(text)
  })

  it('is printed as wide as the paper, each row as tall as what stands in it', async () => {
    const tasks = [{ what: 'lang '.repeat(60), who: '', due: null, theme: '' }]
    const files = unzipSync(await made('xlsx', { ...plan, tasks }))
    const sheet = strFromU8(files['xl/worksheets/sheet2.xml'] ?? new Uint8Array())
    expect(sheet).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    expect(sheet).toMatch(/<pageSetup [^>]*fitToWidth="1" fitToHeight="0"[^>]*landscape/)
    expect(Number(/<row r="2" [^>]*?\bht="(\d+)"/.exec(sheet)?.[1])).toBeGreaterThanOrEqual(75)
  })

  it('holds values alone, whatever they begin with', async () => {
    const tasks = formulas.map((what) => ({ what, who: '', due: null, theme: '' }))
    const files = Object.entries(unzipSync(await made('xlsx', { ...plan, tasks })))
    const xml = files.filter(([name]) => name.includes('worksheets/sheet'))
    expect(xml).toHaveLength(3)
    for (const [, bytes] of xml) expect(strFromU8(bytes)).not.toMatch(/<f[ >]/)
    const rows = (await open({ ...plan, tasks })).get('Opgaver')
    expect(rows?.map(([what]) => what)).toContain('=1+1')
  })
})
