import { describe, expect, it } from 'vitest'
import { removeTheme, writeText } from './edit.ts'
import { smallOwnKit } from './fixtures/smallOwnKit.ts'
import { readyKit } from './readyKit.ts'
import { tellCount } from './tellCount.ts'

describe('a kit made ready', () => {
  it('has neither blanks at the ends of its texts nor lines in them', () => {
    const own = writeText(smallOwnKit(), { text: 'purpose' }, 'en', '  Calm\n and  trust ')
    expect(readyKit(own).purpose).toEqual({ da: 'purpose da', en: 'Calm and trust' })
  })

  it('has nothing where nothing was written in either language', () => {
    const empty = writeText(smallOwnKit('en'), { text: 'name' }, 'en', ' ')
    expect(readyKit(empty).name).toEqual({ da: '', en: '' })
  })

  it('asks for no more themes than there are', () => {
    const ready = readyKit(removeTheme(smallOwnKit(), 'goals'))
    expect(ready.focus).toEqual({ min: 1, max: 1 })
    expect(ready.preparation?.picks).toEqual({ min: 1, max: 1 })
    expect(ready.groups?.placements).toEqual({ min: 1, max: 1 })
  })

  it('is the same when made ready again', () => {
    const own = removeTheme(smallOwnKit(), 'goals')
    const kit = readyKit(own)
    expect(readyKit({ ...own, kit })).toEqual(kit)
  })
})

describe('the number of themes', () => {
  it('is told anew wherever texts tell it', () => {
    const part = {
      da: ['I kan se 20 temaer.', 'Vælg 2-3 temaer.'],
      en: 'the 20 themes',
      minutes: 20,
    }
    expect(tellCount(part, 20, 7)).toEqual({
      da: ['I kan se 7 temaer.', 'Vælg 2-3 temaer.'],
      en: 'the 7 themes',
      minutes: 20,
    })
  })

  it.each(['3-5 temaer', '15 temaer', '5 minutter', '5 temaerne'])('leaves »%s« alone', (text) => {
    expect(tellCount(text, 5, 7)).toBe(text)
  })
})
