import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { marked } from 'marked'
import { describe, expect, it } from 'vitest'
import { kitIds, made, planFor, squeezed, textOf, toldIn } from './sample.ts'
import { outOfOrder } from './wordOrder.ts'

const plan = planFor('ledergruppen')
const entity: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
}
const stripped = (html: string): string =>
  html
    .replace(/<style>[^]*<\/style>/, '')
    .replace(/<br\s*\/?>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|#39|amp);/g, (all) => entity[all] ?? all)
const headingsIn = (html: string): string[] =>
  [...html.matchAll(/<h([1-6])[^>]*>(.*?)<\/h\1>/g)].map(
    ([, level, text]) => `${level} ${stripped(text ?? '')}`,
  )

// R-PLAN-3
describe.each(kitIds)('Word, of %s', (kit) => {
  it('says all of the plan, with the same headings as the page', async () => {
    const of = planFor(kit)
    const buffer = Buffer.from(await made('docx', of))
    const { value: html } = await mammoth.convertToHtml({ buffer })
    const said = squeezed(stripped(html))
    for (const words of toldIn(of)) expect(said).toContain(squeezed(words))
    const headings = headingsIn(await textOf('html', of))
    expect(headings.length).toBeGreaterThan(of.themes.length)
    expect(headingsIn(html)).toEqual(headings)
  })
})

describe('Word', () => {
  const parts = async () => {
    const files = unzipSync(await made('docx', plan))
    const read = (name: string) => strFromU8(files[name] ?? new Uint8Array())
    return {
      names: Object.keys(files),
      body: read('word/document.xml'),
      styles: read('word/styles.xml'),
      core: read('docProps/core.xml'),
    }
  }

  it('has a language, a title, table heads, and a picture with its words', async () => {
    const { body, styles, core } = await parts()
    expect(styles).toContain('w:val="da-DK"')
    expect(core).toContain('<dc:title>Ledermøde &amp; &lt;opfølgning&gt;</dc:title>')
    expect(body).toContain('w:tblHeader')
    expect(body).toMatch(/descr="Prioriteringskort med 3 temaer\. Felt 1/)
  })

  it('is in the order of the standard’s schema, without which Word calls it unreadable', async () => {
    const files = unzipSync(await made('docx', planFor('ledertrivselsplan')))
    for (const name of ['document', 'styles', 'footer1']) {
      expect([name, outOfOrder(strFromU8(files[`word/${name}.xml`] ?? new Uint8Array()))]).toEqual([
        name,
        [],
      ])
    }
    const wrong = '<w:p xmlns:w="w"><w:r/><w:pPr><w:jc/><w:spacing/></w:pPr></w:p>'
    expect(outOfOrder(wrong)).toEqual(['p: r pPr ', 'pPr: jc spacing '])
  })

  it('has tables that are as wide as the page’s text, none of their columns empty', async () => {
    const { body } = await parts()
    const grids = [...body.matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/g)].map(([, grid]) =>
      [...(grid ?? '').matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width)),
    )
    expect(grids).toHaveLength(4)
    for (const widths of grids) {
      const sum = widths.reduce((total, width) => total + width, 0)
      expect(Math.abs(9_026 - sum)).toBeLessThan(10)
    }
    const { value: html } = await mammoth.convertToHtml({
      buffer: Buffer.from(await made('docx', plan)),
    })
    const undecided = html.slice(html.indexOf('Ikke besluttet'), html.indexOf('Opgaver'))
    expect(undecided).not.toContain('Aftalt plads')
  })

  it('begins a page for each theme that goes further up', async () => {
    const { body } = await parts()
    expect(body.match(/w:pageBreakBefore\/>/g)).toHaveLength(1)
  })

  it('asks for nothing from elsewhere', async () => {
    const { names } = await parts()
    const relations = names.filter((name) => name.endsWith('.rels'))
    expect(relations.length).toBeGreaterThan(1)
    const files = unzipSync(await made('docx', plan))
    for (const name of relations)
      expect(strFromU8(files[name] ?? new Uint8Array())).not.toContain('External')
  })
})

describe('Markdown', () => {
  it('means what was written, read by another program', async () => {
    const html = await marked(await textOf('md', plan))
    const said = squeezed(stripped(html))
    for (const words of toldIn(plan)) expect(said).toContain(squeezed(words))
    expect(headingsIn(html)).toEqual(headingsIn(await textOf('html', plan)))
  })

  it('takes nothing that people wrote for a sign of its own', async () => {
    const wild = {
      ...plan,
      title: '*a* <b> [c](d) `e` # f',
      introduction:
        '# nej\n1. heller ikke\n> ej | ej\n<script>alert(1)</script>\n\n    ingen kode\n\n&lt;b&gt; &copy;',
    }
    const html = await marked(await textOf('md', wild))
    expect(headingsIn(html)[0]).toBe('1 *a* <b> [c](d) `e` # f')
    expect(html).not.toMatch(/<script|<a |<em>|<ol|<pre|<code/)
    expect(stripped(html)).toContain('# nej')
    expect(stripped(html)).toContain('&lt;b&gt; &copy;')
  })
})

describe('a page in one file', () => {
  it('speaks its language and says all of the plan', async () => {
    for (const language of ['da', 'en'] as const) {
      const of = planFor('ledertrivselsplan', { language })
      const html = await textOf('html', of)
      expect(html).toContain(`<html lang="${language}">`)
      for (const words of toldIn(of)) expect(squeezed(stripped(html))).toContain(squeezed(words))
    }
  })

  it('runs nothing, asks for nothing, and takes what people wrote for text', async () => {
    const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
    const html = await textOf('html', { ...plan, title: evil, sender: evil })
    expect(html).not.toMatch(
      /<script|<img|<link|<iframe|<object|onerror="|javascript:|@import|url\(/i,
    )
    expect(html).not.toMatch(/<[^>]*\s(?:src|href)=/)
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  })
})
