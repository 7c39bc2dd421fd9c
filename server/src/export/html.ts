import { mapInWords } from '@firefelt/shared/outcome/mapDrawing.ts'
import type { Plan } from '@firefelt/shared/outcome/plan.ts'
import { type Block, storyOf } from '@firefelt/shared/outcome/story.ts'
import { escapeText } from './escape.ts'
import { fileWords } from './fileWords.ts'
import { mapSvg } from './svg.ts'

const style = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #f6f3ec; color: #18222d; font: 1.0625rem/1.55 'Atkinson Hyperlegible Next', Verdana, Arial, sans-serif; overflow-wrap: anywhere; }
main { max-width: 60rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; background: #fff; min-height: 100vh; }
h1 { font-size: clamp(1.375rem, 6vw, 2rem); line-height: 1.2; margin: 0 0 1rem; }
h2 { font-size: clamp(1.25rem, 5vw, 1.375rem); line-height: 1.3; margin: 2.5rem 0 .75rem; padding-top: .75rem; border-top: 3px solid #0b5566; }
h3 { font-size: 1.125rem; margin: 1.75rem 0 .5rem; }
p, dd, td, blockquote { white-space: pre-line; }
.lead { font-size: 1.1875rem; }
.quiet { color: #55606d; margin: .25rem 0; }
blockquote { margin: .75rem 0; padding: .5rem 1rem; border-left: 4px solid #f2c744; background: #f6f3ec; }
dl { margin: .5rem 0; }
dt { font-weight: 700; margin-top: .625rem; }
dd { margin: 0; }
table { border-collapse: collapse; width: 100%; margin: .75rem 0; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid #d8d2c4; min-width: 5rem; overflow-wrap: break-word; }
.wide { overflow-x: auto; }
svg { display: block; width: 100%; height: auto; border: 1px solid #d8d2c4; }
figure { margin: 0; }
.page { margin-top: 3rem; padding: 1rem 1.25rem 1.5rem; border: 2px solid #18222d; }
.page h2 { border: 0; margin-top: 0; }
@media screen and (max-width: 599px) {
  table, tbody, tr, th, td { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { padding: .5rem 0; border-bottom: 1px solid #d8d2c4; }
  th, td { padding: .125rem 0; border: 0; }
  td:empty { display: none; }
  td::before { content: attr(data-head) ": "; color: #55606d; }
}
@media print {
  body { background: #fff; font-size: 11pt; }
  main { padding: 0; max-width: none; }
  .page { break-before: page; border: 0; padding: 0; }
  h2, h3 { break-after: avoid; }
  tr, figure, blockquote, dl > div { break-inside: avoid; }
  .wide { overflow: visible; }
  th, td { min-width: 7.5rem; overflow-wrap: anywhere; }
}
`

const table = ({ caption, head, rows }: Extract<Block, { kind: 'table' }>): string => {
  const cells = (row: string[]) =>
    row
      .map((cell, at) =>
        at === 0
          ? `<th scope="row">${escapeText(cell)}</th>`
          : `<td data-head="${escapeText(head[at] ?? '')}">${escapeText(cell)}</td>`,
      )
      .join('')
  const columns = head.map((name) => `<th scope="col">${escapeText(name)}</th>`).join('')
  const label = escapeText(caption)
  // A table that is wider than a phone is moved sideways by keyboard too.
  return [
    `<div class="wide" role="region" aria-label="${label}" tabindex="0"><table><caption>${label}</caption>`,
    `<thead><tr>${columns}</tr></thead>`,
    `<tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</tbody></table></div>`,
  ].join('')
}

const blockIn =
  (plan: Plan) =>
  (block: Block): string => {
    switch (block.kind) {
      case 'heading':
        return `<h${block.level}>${escapeText(block.text)}</h${block.level}>`
      case 'text': {
        const text = escapeText(block.text)
        if (block.tone === 'quote') return `<blockquote>${text}</blockquote>`
        return block.tone === 'plain' ? `<p>${text}</p>` : `<p class="${block.tone}">${text}</p>`
      }
      case 'pairs': {
        const all = block.pairs.map(
          ({ label, text }) =>
            `<div><dt>${escapeText(label)}</dt><dd>${escapeText(text)}</dd></div>`,
        )
        return `<dl>${all.join('')}</dl>`
      }
      case 'table':
        return table(block)
      case 'map': {
        const lines = mapInWords(plan).map((line) => `<li>${escapeText(line)}</li>`)
        const label = escapeText(fileWords[plan.language].mapWords)
        return `<figure>${mapSvg(plan) ?? ''}<figcaption><p>${label}</p><ul>${lines.join('')}</ul></figcaption></figure>`
      }
      case 'page':
        return ''
    }
  }

/** The parts that begin a page of their own stand in a frame of their own. */
const pagesOf = (blocks: readonly Block[]): Block[][] => {
  const pages: Block[][] = [[]]
  for (const block of blocks) {
    if (block.kind === 'page') pages.push([])
    else pages.at(-1)?.push(block)
  }
  return pages
}

/** One file without script or request: for an intranet, a mail, or an archive. */
export const htmlOf = (plan: Plan): string => {
  const write = blockIn(plan)
  const [first = [], ...others] = pagesOf(storyOf(plan))
  const body = [
    ...first.map(write),
    ...others.map((page) => `<section class="page">${page.map(write).join('\n')}</section>`),
  ]
  return `<!doctype html>
<html lang="${plan.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Firefelt">
<title>${escapeText(plan.title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${body.join('\n')}
</main>
</body>
</html>
`
}
