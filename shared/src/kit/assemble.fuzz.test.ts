import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { assembleKit } from './assemble.ts'
import { smallKit } from './fixtures/smallKit.ts'

/** Every place in a part, from the outside in. */
function places(part: unknown, place: readonly string[] = []): (readonly string[])[] {
  if (typeof part !== 'object' || part === null) return [place]
  return [place, ...Object.entries(part).flatMap(([key, below]) => places(below, [...place, key]))]
}

function replaced(part: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value
  const copy: Record<string, unknown> = { ...(part as object) }
  copy[key] = replaced(copy[key], rest, value)
  return Array.isArray(part) ? Object.values(copy) : copy
}

const files = smallKit()
const bends = fc.constantFrom('kit' as const, 'da' as const, 'en' as const).chain((file) =>
  fc.record({
    file: fc.constant(file),
    place: fc.constantFrom(...places(files[file])),
    value: fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constant(undefined)),
  }),
)

it('a kit bent anywhere is taken, or refused with a reason; it never throws', {
  timeout: 30_000,
}, () => {
  let refused = 0
  fc.assert(
    fc.property(bends, ({ file, place, value }) => {
      const bent: typeof files = { ...files, [file]: replaced(files[file], place, value) }
      const assembled = assembleKit(bent.kit, { da: bent.da, en: bent.en })
      if (assembled.ok) return
      refused += 1
      expect(assembled.problems.length).toBeGreaterThan(0)
      for (const { message } of assembled.problems) expect(message.da).not.toMatch(/undefined|NaN/)
    }),
    { seed: 20240322, numRuns: 2000 },
  )
  expect(refused).toBeGreaterThan(1000)
})
