import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { limits } from '../protocol/limits.ts'
import { themesIn } from './documents.ts'
import { ownThemeFields, readOwnTheme, writeOwnTheme } from './ownTheme.ts'

const lying = (fields: Record<string, unknown>) => {
  const themes = themesIn(new Y.Doc())
  themes.set('t1', new Y.Map(Object.entries(fields)))
  return themes.get('t1')
}

describe('a theme of the participants’ own', () => {
  it('is read as it was written', () => {
    const theme = { id: 't1', name: 'Fælles frokost', author: 'p1' }
    const themes = themesIn(new Y.Doc())
    themes.set('t1', writeOwnTheme(theme))
    expect(readOwnTheme('t1', themes.get('t1'))).toEqual(theme)
    expect([...(themes.get('t1')?.keys() ?? [])].sort()).toEqual([...ownThemeFields].sort())
  })

  it.each([
    { name: '', author: 'p1' },
    { name: '   ', author: 'p1' },
    { name: 'x'.repeat(limits.ownTheme + 1), author: 'p1' },
    { name: new Y.Text('Frokost'), author: 'p1' },
    { name: 'Frokost' },
    { name: 'Frokost', author: 'p 1' },
    { name: 'Frokost', author: 'p1', number: 4 },
  ])('is none when broken (%#)', (fields) => {
    expect(readOwnTheme('t1', lying(fields))).toBeUndefined()
  })

  it('is none when it is no record', () => {
    expect(readOwnTheme('t1', { name: 'Frokost', author: 'p1' })).toBeUndefined()
    expect(readOwnTheme('__proto__', lying({ name: 'Frokost', author: 'p1' }))).toBeUndefined()
  })
})
