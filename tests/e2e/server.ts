import { test as base } from '@playwright/test'
import { type Server, startServer } from '../fixtures/server.ts'

/** Playwright's `test` with one `server` a worker; a test that ends it starts it again. Nobody stays behind after a test. */
export const test = base.extend<{ goHome: undefined }, { server: Server }>({
  goHome: [
    async ({ browser }, use) => {
      await use(undefined)
      // A screen that is left open goes on drawing, and so takes from the next test.
      await Promise.all(browser.contexts().map((context) => context.close()))
    },
    { auto: true },
  ],
  server: [
    // Playwright reads this pattern to see which fixtures are needed: none.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const server = await startServer()
      await use(server)
      await server.remove()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ server }, use) => use(server.url),
})
