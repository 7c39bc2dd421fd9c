export type NoticeBlock =
  | { kind: 'h1' | 'h2' | 'p'; text: string }
  | { kind: 'list'; items: string[] }

/** As much of Markdown as the notice uses: headings, paragraphs and lists, each apart by an empty line. */
export const noticeBlocks = (text: string): NoticeBlock[] =>
  text
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part): NoticeBlock => {
      if (part.startsWith('- ')) {
        return { kind: 'list', items: part.split(/\n(?=- )/).map((line) => line.slice(2).trim()) }
      }
      const [, marks = '', title = ''] = /^(#{1,2}) (.*)$/.exec(part) ?? []
      if (marks !== '') return { kind: marks === '#' ? 'h1' : 'h2', text: title }
      return { kind: 'p', text: part.replaceAll('\n', ' ') }
    })
