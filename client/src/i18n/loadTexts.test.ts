import { expect, test, vi } from 'vitest'
import { chosenLanguage, keepLanguage, loadTexts, textsIn } from './loadTexts.ts'

test('Danish is there at once, English when it has come', async () => {
  expect(textsIn('da')?.common.close).toBe('Luk')
  await loadTexts('da')
  expect(textsIn('en')).toBeUndefined()
  await loadTexts('en')
  expect(textsIn('en')?.common.close).toBe('Close')
})

test('a choice is remembered, and nothing else taken for one', () => {
  const items = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => items.set(key, value),
  })
  expect(chosenLanguage()).toBeUndefined()
  keepLanguage('en')
  expect(chosenLanguage()).toBe('en')
  for (const key of items.keys()) items.set(key, 'sv')
  expect(chosenLanguage()).toBeUndefined()
})
