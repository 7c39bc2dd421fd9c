import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    maxWorkers: 2,
    // A busy machine is slow, not broken: what is promised is never a time.
    testTimeout: 120_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    // A test that leaves a timer or a spy behind must not colour the next one.
    restoreMocks: true,
    unstubGlobals: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['{shared,themes,scripts}/**/*.test.ts'],
          exclude: ['**/node_modules/**'],
          // What these hold is data and pure functions, so that their files may share what they import: it takes a third of the time.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'rest',
          include: [
            '{client,server}/src/**/*.test.{ts,tsx}',
            'client/build/*.test.ts',
            'tests/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**', 'tests/e2e/**'],
        },
      },
    ],
  },
})
