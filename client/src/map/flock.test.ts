import { describe, expect, it, vi } from 'vitest'
import type { Face } from './face.ts'
import { createFlock, type Flying } from './flock.ts'
import type { FlyingCard } from './flyingCard.ts'
import { createGlider } from './glide.ts'

const face: Face = {
  lines: ['Klare mål'],
  type: 17,
  mark: { name: 'Bord 1', colour: 0, shape: 0 },
  sender: 'Bord 1',
  count: undefined,
  width: 140,
  height: 58,
}

const start = () => {
  const cards: { draw: FlyingCard['draw']; position: FlyingCard['position']; gone: boolean }[] = []
  const create = (): FlyingCard => {
    const card = {
      draw: vi.fn<FlyingCard['draw']>(),
      position: vi.fn<FlyingCard['position']>(),
      gone: false,
    }
    cards.push(card)
    const remove = () => {
      card.gone = true
    }
    return { ...card, element: { remove } as HTMLCanvasElement }
  }
  const put: unknown[] = []
  const frames = { now: () => 0, request: () => () => {}, reducedMotion: () => true }
  const flock = createFlock(
    { append: (...elements) => put.push(...elements) },
    createGlider(frames),
    create,
  )
  return { flock, cards, put }
}

const held = (id: string, x: number, tag = 'Bord 1 flytter'): Flying => ({
  id,
  face,
  tag,
  at: { x, y: 0 },
})

describe('post-its in others’ hands', () => {
  it('are drawn once and only moved from then on', () => {
    const { flock, cards, put } = start()
    for (let x = 0; x < 30; x++) flock.show([held('a', x)])
    expect(put).toHaveLength(1)
    expect(cards[0]?.draw).toHaveBeenCalledTimes(1)
    expect(cards[0]?.position).toHaveBeenCalledTimes(30)
    expect(cards[0]?.position).toHaveBeenLastCalledWith({ x: 29, y: 0 })
  })

  it('are left alone while only others move', () => {
    const { flock, cards } = start()
    flock.show([held('a', 0), held('b', 0)])
    flock.show([held('a', 0), held('b', 9)])
    expect(cards[0]?.position).toHaveBeenCalledTimes(1)
    expect(cards[1]?.position).toHaveBeenCalledTimes(2)
  })

  it('are drawn anew when somebody else takes them, or a name changes', () => {
    const { flock, cards } = start()
    flock.show([held('a', 0)])
    flock.show([held('a', 0, 'Bord 2 flytter')])
    expect(cards).toHaveLength(1)
    expect(cards[0]?.draw).toHaveBeenLastCalledWith({ face, tag: 'Bord 2 flytter' })
  })

  it('go when they are let go, and all of them at the end', () => {
    const { flock, cards } = start()
    flock.show([held('a', 0), held('b', 0), held('c', 0)])
    flock.show([held('a', 0), held('c', 0)])
    expect(cards.map(({ gone }) => gone)).toEqual([false, true, false])
    flock.stop()
    expect(cards.map(({ gone }) => gone)).toEqual([true, true, true])
  })
})
