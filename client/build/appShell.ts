import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

/** The file that the page registers; its address never changes. */
export const workerFile = 'sw.js'
const publicFolder = new URL('../public/', import.meta.url)
const placeholder = '%SHELL%'

/** Not of the page itself: what a phone needs only to be installed stays on the server. */
const leftOut = /(^sw\.js$|^\.vite\/|\.map$|^icon-|^apple-)/

/**
 * Tells the service worker which files make up the page, all named by their content but the page itself, and
 * gives the set a name of its own.
 */
export const appShell = (): Plugin => ({
  name: 'firefelt:app-shell',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const worker = bundle[workerFile]
      if (worker?.type !== 'chunk') throw new Error('the build has no service worker')
      if (worker.imports.length > 0) {
        throw new Error('the service worker must stand alone: it shares a module with the page')
      }
      const files = Object.keys(bundle)
        .filter((file) => !leftOut.test(file))
        .sort()
      const copied = readdirSync(publicFolder).sort()
      if (!files.includes('index.html')) throw new Error('the build has no page')
      const hash = createHash('sha256').update(worker.code)
      for (const file of files) {
        const output = bundle[file]
        hash.update(file)
        hash.update(output?.type === 'asset' ? output.source : (output?.code ?? ''))
      }
      for (const file of copied) hash.update(file).update(readFileSync(new URL(file, publicFolder)))
      const paths = [...files, ...copied].map((file) => (file === 'index.html' ? '/' : `/${file}`))
      const shell = [hash.digest('hex').slice(0, 12), ...paths].join(' ')
      if (worker.code.split(placeholder).length !== 2) {
        throw new Error('the service worker does not name its files once')
      }
      worker.code = worker.code.replace(placeholder, shell)
    },
  },
})
