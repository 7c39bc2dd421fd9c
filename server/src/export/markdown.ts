import { mapInWords } from '@firefelt/shared/outcome/mapDrawing.ts'
import type { Plan } from '@firefelt/shared/outcome/plan.ts'
import { type Block, storyOf } from '@firefelt/shared/outcome/story.ts'
import { writable } from './escape.ts'

/** What somebody wrote is text and nothing else, whatever signs stand in it. */
const plain = (text: string): string =>
  writable(text)
    // Four spaces would begin a piece of code.
    .replace(/^[ \t]+/gm, '')
    .replace(/[\\`*_{}[\]<>|~&]/g, (sign) => (sign === '<' ? '&lt;' : `\\${sign}`))
    .replace(/^(\s*)([#+=:-]|\d+[.)])/gm, (_, space: string, sign: string) =>
      /\d/.test(sign) ? `${space}${sign.slice(0, -1)}\\${sign.slice(-1)}` : `${space}\\${sign}`,
    )

/** Line breaks that Markdown keeps. */
const lines = (text: string): string => plain(text).split('\n').join('  \n')

const inCell = (text: string): string => plain(text).split('\n').join('<br>')

const row = (cells: readonly string[]): string => `| ${cells.map(inCell).join(' | ')} |`

const blockIn =
  (plan: Plan) =>
  (block: Block): string => {
    switch (block.kind) {
      case 'heading':
        return `${'#'.repeat(block.level)} ${plain(block.text).replaceAll('\n', ' ')}`
      case 'text':
        return block.tone === 'quote'
          ? `> ${lines(block.text).replaceAll('\n', '\n> ')}`
          : lines(block.text)
      case 'pairs':
        return block.pairs
          .map(({ label, text }) => `**${plain(label)}**  \n${lines(text)}`)
          .join('\n\n')
      case 'table':
        return [
          row(block.head),
          row(block.head.map(() => '---')).replaceAll('\\', ''),
          ...block.rows.map(row),
        ].join('\n')
      case 'map':
        return mapInWords(plan)
          .map((line) => `- ${plain(line)}`)
          .join('\n')
      case 'page':
        return '---'
    }
  }

/** A plan as Markdown, its map in words. */
export const markdownOf = (plan: Plan): string =>
  `${storyOf(plan).map(blockIn(plan)).join('\n\n')}\n`
