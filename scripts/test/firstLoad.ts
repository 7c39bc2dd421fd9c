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
    (key) => key === page || /^src\/(ahead|views\/participant)\//.test(key),
  )
  return scriptsFrom(manifest, starts, ({ imports = [] }) => imports)
}

/**
 * All the scripts that one browser loads, whatever is done in it, in every language: the page's own and those of some
 * views, with all that these ever import, and the workers.
 *
 * @param views which chunks the page may open
 */
export function whole(manifest: Manifest, views: RegExp): readonly string[] {
  const isOpened = (key: string) => !key.startsWith('src/views/') || views.test(key)
  const starts = Object.keys(manifest).filter(
    (key) => key === page || /^src\/(ahead|worker)\//.test(key),
  )
  return scriptsFrom(manifest, starts, ({ imports = [], dynamicImports = [] }) => [
    ...imports,
    ...dynamicImports.filter(isOpened),
  ])
}

const page = 'index.html'

function scriptsFrom(
  manifest: Manifest,
  starts: readonly string[],
  next: (chunk: Chunk) => readonly string[],
): readonly string[] {
  const seen = new Set<string>()
  const visit = (key: string) => {
    const chunk = manifest[key]
    if (chunk === undefined || seen.has(key)) return
    seen.add(key)
    next(chunk).forEach(visit)
  }
  starts.forEach(visit)
  const files = [...seen].flatMap((key) => manifest[key]?.file ?? [])
  return [...new Set(files)].filter((file) => file.endsWith('.js')).sort()
}
