import { readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Chunk {
  file: string
  imports?: string[]
}
type Manifest = Record<string, Chunk>

const view = 'src/views/participant/ParticipantView.tsx'

/** A chunk and all that it imports at once. */
const withImports = (manifest: Manifest, start: string): Set<string> => {
  const found = new Set<string>()
  const visit = (key: string) => {
    if (found.has(key)) return
    found.add(key)
    for (const next of manifest[key]?.imports ?? []) visit(next)
  }
  visit(start)
  return found
}

/**
 * What a participant's page asks for once its first script runs, as a `Link` header: asked for with the page itself,
 * it saves a phone far from the server a whole journey. Empty for a client that was built otherwise.
 *
 * @param manifest vite's
 */
export const preloadLinks = (manifest: Manifest): string => {
  const inPage = withImports(manifest, 'index.html')
  const later = [...withImports(manifest, view)].flatMap((key) => {
    const chunk = inPage.has(key) ? undefined : manifest[key]
    return chunk === undefined ? [] : [chunk]
  })
  return later.map(({ file }) => `</${file}>; rel=modulepreload`).join(', ')
}

/** @param built the folder of the built client */
export const readPreloadLinks = (built: string): string => {
  try {
    return preloadLinks(
      JSON.parse(readFileSync(join(built, '.vite/manifest.json'), 'utf8')) as Manifest,
    )
  } catch {
    return ''
  }
}

/** Whether an address is a room's, as participants have it. */
export const isParticipants = (url: string): boolean =>
  /^\/r\/[^/?#]+(?!\/(facilitator|projector)\b)(\/|\?|$)/.test(url)
