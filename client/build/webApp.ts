import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { palettes } from '../src/ui/palettes.ts'
import { iconPng } from './icon.ts'

const icons = [
  { file: 'icon-192.png', size: 192, maskable: false },
  { file: 'icon-512.png', size: 512, maskable: false },
  { file: 'icon-maskable-512.png', size: 512, maskable: true },
] as const
/** iPhones cut it themselves, and take it from the page rather than from the manifest. */
const touchIcon = { file: 'apple-touch-icon.png', size: 180, maskable: true } as const

const manifest = {
  id: '/',
  name: 'Firefelt',
  short_name: 'Firefelt',
  description: 'En fælles tavle til ledergrupper',
  lang: 'da',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  theme_color: palettes.light.paper,
  background_color: palettes.light.paper,
  icons: [
    { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
    ...icons.map(({ file, size, maskable }) => ({
      src: `/${file}`,
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose: maskable ? 'maskable' : 'any',
    })),
  ],
}

/** What lets a phone keep the page among its apps: the manifest, and its icons drawn from the favicon. */
export const webApp = (): Plugin => ({
  name: 'firefelt:web-app',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'link', attrs: { rel: 'manifest', href: '/manifest.webmanifest' }, injectTo: 'head' },
    {
      tag: 'link',
      attrs: { rel: 'apple-touch-icon', href: `/${touchIcon.file}` },
      injectTo: 'head',
    },
  ],
  generateBundle() {
    const svg = readFileSync(new URL('../public/favicon.svg', import.meta.url), 'utf8')
    for (const icon of [...icons, touchIcon]) {
      const source = iconPng(svg, icon.size, icon)
      this.emitFile({ type: 'asset', fileName: icon.file, source })
    }
    const source = JSON.stringify(manifest)
    this.emitFile({ type: 'asset', fileName: 'manifest.webmanifest', source })
  },
})
