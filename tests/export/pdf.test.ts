import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { kitIds, made, planFor, squeezed, toldIn } from './sample.ts'

const open = async (plan: Parameters<typeof made>[1]) => {
  const data = new Uint8Array(await made('pdf', plan))
  return getDocument({ data, useSystemFonts: false, verbosity: 0 })
}

interface Struct {
  role?: string
  alt?: string
  children?: Struct[]
}

const flat = (node: Struct): Struct[] => [node, ...(node.children ?? []).flatMap(flat)]

/** A PDF's words and structure, page by page, as a program that shows PDFs finds them. */
const read = async (plan: Parameters<typeof made>[1]) => {
  const task = await open(plan)
  const document = await task.promise
  const pages = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const words = items.map((item) => ('str' in item ? item.str : '')).join(' ')
    const tree = (await page.getStructTree()) as Struct | null
    pages.push({ words, structure: tree === null ? [] : flat(tree) })
  }
  const { info } = await document.getMetadata()
  const result = {
    pages,
    info: info as Record<string, unknown>,
    // A map, whatever its types say.
    marks: (await document.getMarkInfo()) as unknown as Map<string, boolean> | null,
  }
  await task.destroy()
  return result
}

describe.each(kitIds)('a PDF of %s', (kit) => {
  it('says all of the plan and is tagged, in its language', async () => {
    const plan = planFor(kit)
    const { pages, info, marks } = await read(plan)
    const said = squeezed(pages.map(({ words }) => words).join(' '))
    for (const words of toldIn(plan)) expect(said).toContain(squeezed(words))
    expect(marks?.get('Marked')).toBe(true)
    expect(info).toMatchObject({ Title: plan.title, Language: 'da-DK' })
    const roles = pages.flatMap(({ structure }) => structure.map(({ role }) => role))
    for (const role of ['Document', 'H1', 'H2', 'H3', 'P', 'Table', 'TR', 'TH', 'TD', 'Figure']) {
      expect(roles).toContain(role)
    }
  })
})

describe('a PDF', () => {
  it('tells the map in words, and draws it as vectors with words that can be found', async () => {
    const { pages } = await read(planFor('ledergruppen'))
    const figures = pages.flatMap(({ structure }) =>
      structure.filter(({ role }) => role === 'Figure'),
    )
    expect(figures.map(({ alt }) => alt)).toEqual([
      expect.stringContaining('Felt 1 · Fokusér: 1 Klare mål.'),
    ])
    expect(pages[0]?.words).toContain('Hold fast')
    const bytes = Buffer.from(await made('pdf', planFor('ledergruppen'))).toString('latin1')
    expect(bytes).not.toContain('/Subtype /Image')
  })

  it('gives each theme that goes further up a page of its own', async () => {
    const { pages } = await read(planFor('ledergruppen'))
    const last = pages.at(-1)?.words ?? ''
    expect(last).toContain('=direktionen')
    expect(last).toContain('Mødelederen')
    expect(last).not.toContain('Klare mål')
  })

  it('sets a plan of many pages: long answers, many rows, signs that no typeface has', async () => {
    const plan = planFor('ledergruppen')
    const long = 'Vi taler om det, der er svært 🙂. '.repeat(350)
    const [theme] = plan.themes
    if (theme === undefined) throw new Error('no theme')
    const tasks = Array.from({ length: 80 }, (_, at) => ({
      what: `Opgave nr. ${at}`,
      who: 'HR',
      due: null,
      theme: 'Mål',
    }))
    const { pages } = await read({
      ...plan,
      tasks: [...tasks, { what: long, who: 'Deltager 4', due: null, theme: 'Mål' }],
      themes: [
        {
          ...theme,
          sheets: [
            {
              form: 'f',
              kind: 'agreement',
              name: 'Aftale',
              entries: [{ field: 'f', input: 'lines', label: 'Hvad', text: long, day: null }],
            },
          ],
        },
      ],
    })
    // Without what stands at the foot of each page, in the midst of what goes on over it.
    const pageNumber = / *Ledermøde & <opfølgning> · Side \d+ af \d+ */
    const said = squeezed(pages.map(({ words }) => words.replace(pageNumber, '')).join(' '))
    expect(pages.length).toBeGreaterThan(6)
    for (const { what } of tasks) expect(said).toContain(squeezed(what))
    expect(said.split(squeezed('der er svært ?.')).length).toBe(701)
    expect(pages.every(({ words }) => words.includes(`af ${pages.length}`))).toBe(true)
  })

  it('speaks English in an English room', async () => {
    const { pages, info } = await read(planFor('ledergruppen', { language: 'en' }))
    expect(info).toMatchObject({ Language: 'en-GB' })
    expect(pages[0]?.words).toContain('You talk again')
  })
})
