import { defineConfig } from '@playwright/test'
import { findBrowser } from './e2e/browser.ts'
import { browserArgs } from './e2e/browserArgs.ts'

const executablePath = findBrowser()

export default defineConfig({
  testDir: './e2e',
  outputDir: './test-results',
  // Each worker takes the next test there is, so that both end together.
  fullyParallel: true,
  workers: 2,
  retries: 1,
  forbidOnly: true,
  // Two cores, five browsers in one room: patience here, sharp expectations in the tests.
  timeout: 90_000,
  globalTimeout: 40 * 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    screenshot: 'only-on-failure',
    trace: 'on-first-retry',
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: browserArgs,
    },
  },
})
