import { expect, test, vi } from 'vitest'
import { counted } from './count.ts'
import { countPlaywright } from './playwright.ts'
import { countVitest } from './vitest.ts'

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((one) => ({ status: one })),
})

test('a check that throws has failed', async () => {
  vi.spyOn(console, 'error').mockReturnValue()
  expect(await counted(async () => Promise.reject('no reason'))).toEqual({ passed: 0, failed: 1 })
  expect(await counted(async () => true)).toEqual({ passed: 1, failed: 0 })
})

test('a test file that does not load is a failure though no test of it failed', () => {
  const report = {
    numPassedTests: 2,
    testResults: [file('passed', 'passed', 'passed'), file('failed')],
  }
  expect(countVitest(report, 1)).toEqual({ passed: 2, failed: 1 })
})

test('a run without a report, or without a test, has failed', () => {
  expect(countVitest(undefined, 0)).toEqual({ passed: 0, failed: 1 })
  expect(countPlaywright(undefined, 1)).toMatchObject({ passed: 0, failed: 1 })
  expect(countVitest({ numPassedTests: 0, testResults: [] }, 0)).toEqual({ passed: 0, failed: 1 })
})

test('an error outside the tests is a failure', () => {
  const report = { numPassedTests: 1, testResults: [file('passed', 'passed')] }
  expect(countVitest(report, 1)).toEqual({ passed: 1, failed: 1 })
  expect(countVitest(report, 0)).toEqual({ passed: 1, failed: 0 })
})

test('a flaky browser test has passed, and is named', () => {
  const spec = (title: string, status: string) => ({
    title,
    file: 'a.spec.ts',
    tests: [{ status }],
  })
  const report = {
    stats: { expected: 3, unexpected: 1, flaky: 2 },
    errors: [],
    suites: [
      {
        specs: [spec('steady', 'expected'), spec('wavering', 'flaky')],
        suites: [{ specs: [spec('deep', 'flaky'), spec('broken', 'unexpected')] }],
      },
    ],
  }
  const flaky = ['a.spec.ts › wavering', 'a.spec.ts › deep']
  expect(countPlaywright(report, 1)).toEqual({ passed: 5, failed: 1, flaky })
})
