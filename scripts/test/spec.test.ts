import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../command.ts'
import { sourceFiles } from './sourceFiles.ts'

const textOf = (path: string) => readFileSync(join(root, path), 'utf8')

const rules = [...textOf('docs/spec.md').matchAll(/^- \*\*(R-[A-Z]+-\d+)\*\* /gm)].map(
  ([, id]) => id,
)
const cited = new Map<string, string[]>()
for (const path of sourceFiles(/\.(test|spec)\.tsx?$|[/]contract\w*\.ts$/)) {
  for (const [id] of textOf(path).matchAll(/\bR-[A-Z]+-\d+\b/g)) {
    cited.set(id, [...(cited.get(id) ?? []), path])
  }
}

test('each rule has an id of its own', () => {
  expect(rules.length).toBeGreaterThan(40)
  expect(new Set(rules).size).toBe(rules.length)
})

test('each rule is cited by a test', () => {
  expect(rules.filter((id) => !cited.has(id ?? ''))).toEqual([])
})

test('no test cites a rule that there is not', () => {
  const unknown = [...cited].filter(([id]) => !rules.includes(id))
  expect(unknown).toEqual([])
})
