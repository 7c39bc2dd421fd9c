import type { Plugin, Rolldown } from 'vite'

const view = 'src/views/participant/JoinedRoom.tsx'
const english = 'src/i18n/en.ts'
const script = 'src/ahead/fetchAhead.ts'

type Chunks = readonly Rolldown.OutputChunk[]

const chunkOf = (chunks: Chunks, module: string): Rolldown.OutputChunk => {
  const found = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(module))
  if (found === undefined) throw new Error(`no chunk begins at ${module}`)
  return found
}

/** A chunk's file, all that it imports at once, and their styles. */
const filesOf = (chunks: Chunks, start: Rolldown.OutputChunk): ReadonlySet<string> => {
  const files = new Set<string>()
  const visit = (chunk: Rolldown.OutputChunk | undefined) => {
    if (chunk === undefined || files.has(chunk.fileName)) return
    files.add(chunk.fileName)
    for (const file of chunk.viteMetadata?.importedCss ?? []) files.add(file)
    for (const file of chunk.imports) visit(chunks.find(({ fileName }) => fileName === file))
  }
  visit(start)
  return files
}

/** Names in the page the script that fetches ahead, and for it the files of a participant's room. */
export const fetchAhead = (): Plugin => ({
  name: 'firefelt:fetch-ahead',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle = {} }) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const own = chunkOf(chunks, script)
      if (own.imports.length > 0) throw new Error('what fetches ahead must wait for nothing else')
      const page = filesOf(chunks, chunkOf(chunks, 'index.html'))
      const room = [...filesOf(chunks, chunkOf(chunks, view))].filter((file) => !page.has(file))
      const attrs = {
        type: 'module',
        async: true,
        src: `/${own.fileName}`,
        'data-room': room.map((file) => `/${file}`).join(' '),
        'data-english': `/${chunkOf(chunks, english).fileName}`,
      }
      return [{ tag: 'script', attrs, injectTo: 'head-prepend' }]
    },
  },
})
