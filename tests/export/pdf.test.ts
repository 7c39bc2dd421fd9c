import { type Block, storyOf } from '@firefelt/shared/outcome/story.ts'
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { flat as allOf, partsOf } from './pdfParts.ts'
import { kitIds, made, planFor, squeezed, toldIn } from './sample.ts'

const open = async (plan: Parameters<typeof made>[1]) => {
  const data = new Uint8Array(await made('pdf', plan))
  return getDocument({ data, useSystemFonts: false, verbosity: 0 })
}

interface Struct {
  role?: string
  /** Of a leaf: the mark in the page that holds it. */
  id?: string
  alt?: string
  children?: Struct[]
}

const flat = (node: Struct): Struct[] => [node, ...(node.children ?? []).flatMap(flat)]

/** What a block says, in the order in which it is read. */
const wordsIn = (block: Block): string[] => {
  switch (block.kind) {
    case 'heading':
    case 'text':
      return block.text.split('\n')
    case 'pairs':
      return block.pairs.flatMap(({ label, text }) => [label, ...text.split('\n')])
    case 'table':
      return [block.head, ...block.rows].flat()
    case 'map':
    case 'page':
      return []
  }
}

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
    // A picture that no typeface here has is left out, and nothing stands in its place.
    expect(said.split(squeezed('der er svært .')).length).toBe(701)
    expect(pages.every(({ words }) => words.includes(`af ${pages.length}`))).toBe(true)
  })

  it('sets letters that the product’s typeface lacks, and words that are read from the right', async () => {
    const plan = planFor('ledergruppen')
    const words = 'Ωμέγα і Київ, ☺ og שלום וברכה'
    const { pages } = await read({ ...plan, introduction: `${words} 👍🏽`, sender: '👍' })
    const said = pages[0]?.words ?? ''
    for (const word of ['Ωμέγα', 'Київ', '☺', 'שלום', 'וברכה']) expect(said).toContain(word)
    expect(said).not.toContain('?  Fra')
    expect(squeezed(said)).toContain('Fra…')
  })

  it('cuts a long title at the foot, never the page’s number', async () => {
    const title = 'Specialpædagogiskkoordineringsudvalg '.repeat(5)
    const { pages } = await read({ ...planFor('ledergruppen'), title })
    pages.forEach(({ words }, at) => {
      expect(words).toContain(`… · Side ${at + 1} af ${pages.length}`)
    })
  })

  it('speaks English in an English room', async () => {
    const { pages, info } = await read(planFor('ledergruppen', { language: 'en' }))
    expect(info).toMatchObject({ Language: 'en-GB' })
    expect(pages[0]?.words).toContain('You talk again')
  })
})

// What PDF/UA-1 asks of a document that a machine can judge.
describe.each(kitIds)('an accessible PDF of %s', (kit) => {
  const plan = planFor(kit)
  const parts = async () => partsOf(await made('pdf', plan))
  const elements = async () => (await parts()).tree.flatMap(allOf)
  const blocks = storyOf(plan)
  const headings = blocks.flatMap((block) => (block.kind === 'heading' ? block : []))

  it('says that it is one, in which language, and shows its title', async () => {
    const { language, marked, showsTitle, metadata, pages } = await parts()
    expect([language, marked, showsTitle]).toEqual(['da-DK', 'true', 'true'])
    expect(metadata).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/)
    expect(metadata).toContain('Ledermøde &amp; &lt;opfølgning&gt;')
    for (const page of pages) expect(page).toEqual({ tabs: 'S', hasParents: true })
  })

  it('has one document of the plan’s own headings, none stepped over, with its chapters to jump to', async () => {
    const { tree, chapters } = await parts()
    expect(tree.map(({ role }) => role)).toEqual(['Document'])
    const roles = (await elements()).map(({ role }) => role).filter((role) => /^H\d$/.test(role))
    expect(roles).toEqual(headings.map(({ level }) => `H${level}`))
    const jumps = chapters.flatMap(({ title, chapters: inner }) => [
      title,
      ...inner.map((chapter) => chapter.title),
    ])
    const told = headings.filter(({ level }) => level > 1).map(({ text }) => text)
    expect(jumps.map(squeezed)).toEqual(told.map(squeezed))
  })

  it('has tables whose every row begins with its head, under heads of their columns', async () => {
    const tables = (await elements()).filter(({ role }) => role === 'Table')
    const told = blocks.flatMap((block) => (block.kind === 'table' ? block : []))
    expect(tables.map(({ title }) => title)).toEqual(told.map(({ caption }) => caption))
    tables.forEach(({ children: [head, ...rows] }, at) => {
      expect(head?.children.map(({ role, scope }) => [role, scope])).toEqual(
        told[at]?.head.map(() => ['TH', 'Column']),
      )
      expect(rows).toHaveLength(told[at]?.rows.length ?? Number.NaN)
      for (const { role, children } of rows) {
        expect(role).toBe('TR')
        const [first, ...others] = children
        expect([first?.role, first?.scope]).toEqual(['TH', 'Row'])
        expect(others.every((cell) => cell.role === 'TD')).toBe(true)
        expect(children).toHaveLength(head?.children.length ?? Number.NaN)
      }
    })
  })

  it('tells the map in words, and where on the page it is', async () => {
    const figures = (await elements()).filter(({ role }) => role === 'Figure')
    expect(figures).toMatchObject([{ alt: expect.stringContaining('Prioriteringskort med') }])
    const [left = 0, bottom = 0, right = 0, top = 0] = figures[0]?.bounds ?? []
    expect(right - left).toBeGreaterThan(400)
    expect(top - bottom).toBeGreaterThan(300)
  })

  it('draws nothing that is neither part of what is read nor said not to be', async () => {
    const task = await open(plan)
    const document = await task.promise
    const draws = [OPS.showText, OPS.constructPath]
    const begins = [OPS.beginMarkedContent, OPS.beginMarkedContentProps]
    for (let number = 1; number <= document.numPages; number++) {
      const { fnArray } = await (await document.getPage(number)).getOperatorList()
      expect(fnArray.some((op) => draws.includes(op))).toBe(true)
      let depth = 0
      for (const op of fnArray) {
        if (begins.includes(op)) depth++
        if (op === OPS.endMarkedContent) depth--
        if (draws.includes(op)) expect(depth).toBeGreaterThan(0)
      }
    }
    await task.destroy()
  })

  it('is read in the order in which it is told', async () => {
    const task = await open(plan)
    const document = await task.promise
    let read = ''
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const words = new Map<string, string>()
      let mark = ''
      for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
        if ('str' in item) words.set(mark, (words.get(mark) ?? '') + item.str)
        else mark = item.type === 'endMarkedContent' ? '' : (item.id ?? '')
      }
      const leaves = flat((await page.getStructTree()) as Struct)
      for (const { id } of leaves) if (id !== undefined) read += words.get(id) ?? ''
    }
    await task.destroy()
    let at = 0
    for (const words of blocks.flatMap(wordsIn)) {
      const found = squeezed(read).indexOf(squeezed(words), at)
      expect([words, found >= at]).toEqual([words, true])
      at = found + squeezed(words).length
    }
  })
})
