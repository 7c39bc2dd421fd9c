import { describe, expect, it } from 'vitest'
import type { Box } from './box.ts'
import { partColumn } from './column.ts'

const span = { from: 0, to: 300 }
const box = (id: string, y: number, height: number): Box => ({ id, x: 50, y, width: 90, height })
const tops = (boxes: readonly Box[]) => boxes.map(({ y, height }) => y - height / 2)

describe('a column', () => {
  it('parts a high card from the next', () => {
    const parted = partColumn([box('a', 50, 100), box('b', 100, 40)], span, 6, [])
    expect(tops(parted)).toEqual([0, 106])
  })
  it('is pushed up from its lower end', () => {
    const parted = partColumn([box('a', 240, 60), box('b', 280, 60)], span, 6, [])
    expect(tops(parted)).toEqual([174, 240])
  })
  it('keeps words free while there is room', () => {
    const words = box('words', 20, 40)
    expect(tops(partColumn([box('a', 30, 60)], span, 6, [words]))).toEqual([46])
    const full = [box('a', 60, 140), box('b', 220, 140)]
    expect(tops(partColumn(full, span, 6, [words]))).toEqual([0, 150])
  })
  it('stays as it is when it is too full', () => {
    const full = [box('a', 90, 180), box('b', 210, 180)]
    expect(partColumn(full, span, 6, [])).toEqual(full)
  })
})
