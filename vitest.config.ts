import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      '{client,server,shared}/src/**/*.test.{ts,tsx}',
      'client/build/*.test.ts',
      '{themes,tests,scripts}/**/*.test.ts',
    ],
    exclude: ['**/node_modules/**', 'tests/e2e/**', 'tests/bench/**'],
    maxWorkers: 2,
    // A test that leaves a timer or a spy behind must not colour the next one.
    restoreMocks: true,
    unstubGlobals: true,
  },
})
