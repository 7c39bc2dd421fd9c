import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { appShell, workerFile } from './build/appShell.ts'
import { nameChunks } from './build/chunks.ts'
import { fetchAhead } from './build/fetchAhead.ts'
import { inlineStyles } from './build/inlineStyles.ts'
import { webApp } from './build/webApp.ts'

// The relay compares a page's Origin with the Host it was reached by, so the proxy keeps Host.
const relay = { target: `http://127.0.0.1:${process.env.PORT ?? 8080}`, changeOrigin: false }

const slim = (file: string): string => `${import.meta.dirname}/src/slim/${file}`

export default defineConfig({
  plugins: [react(), inlineStyles(), fetchAhead(), webApp(), appShell()],
  server: {
    host: true,
    proxy: {
      '/api': relay,
      '/sync': { ...relay, ws: true },
      '/health': relay,
      '/metrics': relay,
    },
  },
  resolve: {
    // Slimmer ones of what phones need least of; see src/slim.
    alias: [
      { find: 'lib0/logging', replacement: slim('logging.ts') },
      { find: 'lib0/broadcastchannel', replacement: slim('broadcastChannel.ts') },
      { find: /^\.{1,2}\/createLucideIcon\.mjs$/, replacement: slim('createIcon.ts') },
    ],
  },
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  build: {
    outDir: 'dist',
    // What is read by few is fetched when it is.
    assetsInlineLimit: (file) => (file.endsWith('.md') ? false : undefined),
    manifest: true,
    rolldownOptions: {
      input: {
        index: 'index.html',
        ahead: 'src/ahead/fetchAhead.ts',
        worker: 'src/worker/serviceWorker.ts',
      },
      output: {
        codeSplitting: {
          groups: [{ debugName: 'page and room', name: nameChunks(`${import.meta.dirname}/`) }],
          includeDependenciesRecursively: false,
        },
        entryFileNames: ({ name }) => (name === 'worker' ? workerFile : 'assets/[name]-[hash].js'),
      },
    },
    // Phones a few years old take part too.
    target: ['chrome100', 'firefox100', 'safari15.4'],
  },
})
