import type { Plugin } from 'vite'

const link = /<link rel="stylesheet"[^>]*href="\/([^"]+\.css)"[^>]*>/

/**
 * Writes the page's own styles into it, so that its first picture waits for nothing else: on a slow phone a second
 * earlier. A browser that has the page asks only whether it has changed. Each view's styles come with its scripts.
 */
export const inlineStyles = (): Plugin => {
  let inlined = ''
  return {
    name: 'firefelt:inline-styles',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const [tag, file] = link.exec(html) ?? []
        const styles = bundle[file ?? '']
        if (tag === undefined || file === undefined || styles?.type !== 'asset') {
          throw new Error('the page names no styles')
        }
        inlined = file
        delete bundle[file]
        const css = styles.source.toString().trim()
        const page = html.replace(tag, () => `<style>${css}</style>`)
        if (link.test(page)) throw new Error('the page names more styles than one')
        return page
      },
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        // Views that come later name what they need; these styles are there already, and no file any more.
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue
          const page = Object.keys(bundle).find((file) => /^assets\/page-[^.]*\.js$/.test(file))
          chunk.code = chunk.code.replaceAll(inlined, page ?? inlined)
        }
      },
    },
  }
}
