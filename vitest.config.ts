import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      '{client,server,shared}/src/**/*.test.{ts,tsx}',
      'client/build/*.test.ts',
      '{themes,tests,scripts}/**/*.test.ts',
    ],
    exclude: ['**/node_modules/**', 'tests/e2e/**'],
    maxWorkers: 2,
    // A busy machine is slow, not broken: what is promised is never a time.
    testTimeout: 30_000,
    // A test that leaves a timer or a spy behind must not colour the next one.
    restoreMocks: true,
    unstubGlobals: true,
  },
})
