import { wholeControlSchema } from '@firefelt/shared/control/wholeControl.ts'
import { addTheme, removeTheme, writeText } from '@firefelt/shared/kit/own/edit.ts'
import { makeOwnKit } from '@firefelt/shared/kit/own/ownKit.ts'
import { readyKit } from '@firefelt/shared/kit/own/readyKit.ts'
import { loadKits } from '@firefelt/themes/load.ts'
import { describe, expect, it } from 'vitest'
import { expectProblem, openServer } from './server.ts'

const kits = await loadKits()

/** A kit of the house with one theme fewer and one of one's own. */
const ownKit = (base = kits[0]) => {
  if (base === undefined) throw new Error('there are no kits')
  let own = addTheme(removeTheme(makeOwnKit(base), base.themes[0]?.id ?? ''), 'ro-paa')
  own = writeText(own, { theme: 'ro-paa', text: 'name' }, 'da', 'Ro på')
  return readyKit(writeText(own, { theme: 'ro-paa', text: 'prompt' }, 'da', 'Har vi ro til det?'))
}

describe('a room with a kit of one’s own', () => {
  it.each(kits.map((kit) => [kit.id, kit] as const))(
    'made from %s keeps its copy',
    async (_, base) => {
      const { ask, newRoom } = await openServer()
      const kit = ownKit(base)
      const { room, facilitatorToken } = await newRoom({ kit })
      const { body } = await ask('GET', `/api/rooms/${room}`, { token: facilitatorToken })
      expect(wholeControlSchema.parse(body).kit).toEqual(kit)
    },
  )

  it('does not put it among the server’s kits', async () => {
    const { ask, newRoom } = await openServer()
    const kit = ownKit()
    await newRoom({ kit })
    expectProblem(await ask('GET', `/api/kits/${kit.id}`), 404, 'not-found')
    expect((await ask('GET', '/api/kits')).body).toHaveLength(kits.length)
  })

  const kit = ownKit()
  const [first, ...others] = kit.themes
  it.each([
    ['no kit at all', {}, 'kit.format'],
    ['an empty name', { ...kit, name: { da: '', en: 'x' } }, 'kit.name.da'],
    [
      'a theme that fits no post-it',
      { ...kit, themes: [{ ...first, name: { da: 'x'.repeat(23), en: 'x' } }] },
      'kit.themes.0.name.da',
    ],
    ['a theme twice', { ...kit, themes: [first, first, ...others] }, 'kit.themes.1.id'],
    ['too few themes for what it asks', { ...kit, themes: [first] }, 'kit.preparation.picks'],
    [
      'an address that runs',
      { ...kit, source: { ...kit.source, address: 'javascript:alert(1)' } },
      'kit.source.address',
    ],
    ['more than a kit has', { ...kit, colour: 'red' }, 'kit.colour'],
    ['a list of kits', [kit], 'kit'],
    ['a number', 7, 'kit'],
  ] as const)('is not opened with %s', async (_, wanted, place) => {
    const { ask } = await openServer()
    const answer = await ask('POST', '/api/rooms', { body: { kit: wanted } })
    expectProblem(answer, 400, 'invalid-input', place)
  })

  it('is not opened with one that sets a prototype, or is nested without end', async () => {
    const { ask } = await openServer()
    const hostile = JSON.stringify({ kit }).replace('"format"', '"__proto__":{"format":1},"format"')
    expectProblem(await ask('POST', '/api/rooms', { body: hostile }), 400, 'invalid-input')
    const deep = `{"kit":${'{"board":'.repeat(20_000)}1${'}'.repeat(20_000)}}`
    expectProblem(
      await ask('POST', '/api/rooms', { body: deep }),
      400,
      'invalid-input',
      'kit.format',
    )
  })
})
