/** The part of vite's manifest that says which chunk loads which. */
export type Manifest = Readonly<Record<string, Chunk>>

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
}

/**
 * The scripts that a participant's phone loads before the canvas: the page's own, what fetches ahead, the participant's
 * views where they are chunks of their own, and all that these import at once. The map, loaded on demand, and the
 * service worker, fetched seconds later, are not among them.
 */
export function firstLoad(manifest: Manifest): readonly string[] {
  const starts = Object.keys(manifest).filter(
    (key) => key === 'index.html' || /^src\/(ahead|views\/participant)\//.test(key),
  )
  const seen = new Set<string>()
  const visit = (key: string) => {
    if (seen.has(key)) return
    seen.add(key)
    for (const next of manifest[key]?.imports ?? []) visit(next)
  }
  for (const start of starts) visit(start)
  const files = [...seen].flatMap((key) => manifest[key]?.file ?? [])
  return [...new Set(files)].filter((file) => file.endsWith('.js')).sort()
}
