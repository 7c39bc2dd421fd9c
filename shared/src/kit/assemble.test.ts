import { describe, expect, it } from 'vitest'
import { assembleKit } from './assemble.ts'
import { smallKit } from './fixtures/smallKit.ts'

describe('a kit of three files', () => {
  const { kit, da, en } = smallKit()

  it('becomes one, with every text in both languages', () => {
    const assembled = assembleKit(kit, { da, en })
    if (!assembled.ok) throw new Error(JSON.stringify(assembled.problems))
    expect(assembled.kit.themes[1]).toEqual({
      id: 'trust',
      number: 2,
      category: 'people',
      name: { da: 'Trust da', en: 'Trust en' },
      prompt: { da: 'trust? da', en: 'trust? en' },
    })
    expect(assembled.kit.tips[1]).toEqual({ da: 'two da', en: 'two en' })
    expect(assembled.kit.board.fields[2]?.questions).toEqual([{ da: 'why? da', en: 'why? en' }])
  })

  it('has empty lists where it says nothing', () => {
    expect(assembleKit(kit, { da, en })).toMatchObject({
      ok: true,
      kit: { board: { plenaryQuestions: [] } },
    })
  })

  it('may do without preparation, groups, a checklist and a number of themes to choose', () => {
    const none = { preparation: undefined, groups: undefined, focus: undefined }
    const bare = (part: unknown) => ({ ...(part as object), ...none, checklist: undefined })
    expect(assembleKit(bare(kit), { da: bare(da), en: bare(en) }).ok).toBe(true)
  })

  it('says what is wrong in words that help', () => {
    const long = { ...(da as object), name: 'x'.repeat(61) }
    const assembled = assembleKit(kit, { da: long, en })
    if (assembled.ok) throw new Error('was not refused')
    expect(assembled.problems[0]?.message).toEqual({
      da: 'Teksten er for lang: 61 tegn, højst 60.',
      en: 'The text is too long: 61 characters, at most 60.',
    })
  })

  it.each([[null], ['kit'], [42], [undefined]])('is refused for being %j', (nothing) => {
    expect(assembleKit(nothing, { da: nothing, en: nothing }).ok).toBe(false)
  })
})
