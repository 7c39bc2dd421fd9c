import { expect, it } from 'vitest'
import { createTurns } from './inTurn.ts'

it('tasks of one key run one after the other, also behind one that failed; other keys need not wait', async () => {
  const inTurn = createTurns()
  const seen: string[] = []
  const gate = Promise.withResolvers<void>()
  const first = inTurn('a', async () => {
    await gate.promise
    seen.push('first')
    throw new Error('broken')
  })
  const second = inTurn('a', async () => {
    seen.push('second')
    return 2
  })
  await inTurn('b', async () => void seen.push('other'))
  gate.resolve()
  await expect(first).rejects.toThrow('broken')
  expect(await second).toBe(2)
  expect(await inTurn('a', async () => 3)).toBe(3)
  expect(seen).toEqual(['other', 'first', 'second'])
})
