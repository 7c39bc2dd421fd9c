import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Place, placeAt, placeSchema, positionSchema, samePlace, targetOf } from './place.ts'

const by = 'p1'
const fraction = fc.double({ min: 0, max: 1, noNaN: true })

describe('a position', () => {
  it.each([0, 0.5, 1, 0.1234])('may lie at %d', (success) => {
    expect(positionSchema.safeParse({ success, importance: success }).success).toBe(true)
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 1.2, -0.1, '0.5', null, undefined])(
    'never lies at %j',
    (success) => {
      expect(positionSchema.safeParse({ success, importance: 0.5 }).success).toBe(false)
      expect(positionSchema.safeParse({ success: 0.5, importance: success }).success).toBe(false)
    },
  )

  it('has nothing but its two numbers', () => {
    expect(positionSchema.safeParse({ success: 0, importance: 0, z: 1 }).success).toBe(false)
  })
})

describe('a place', () => {
  it.each([
    { kind: 'map', success: 0, importance: 1, by },
    { kind: 'escalation', by },
    { kind: 'parkingLot', by },
  ])('may be %j', (place) => {
    expect(placeSchema.safeParse(place).data).toEqual(place)
  })

  it.each([
    { kind: 'map', success: 0, by },
    { kind: 'map', success: 0, importance: 1 },
    { kind: 'escalation', success: 0, importance: 1, by },
    { kind: 'drawer', by },
    { kind: 'parkingLot', by: '' },
    'escalation',
  ])('is never %j', (place) => {
    expect(placeSchema.safeParse(place).success).toBe(false)
  })

  it('is held to the map and to four decimals', () => {
    expect(placeAt({ success: 1 / 3, importance: 2 / 3 }, by)).toEqual({
      kind: 'map',
      success: 0.3333,
      importance: 0.6667,
      by,
    })
    expect(placeAt({ success: -3, importance: 7 }, by)).toMatchObject({ success: 0, importance: 1 })
  })

  it('on the line stays exactly on the line', () => {
    expect(placeAt({ success: 0.5, importance: 0.5 }, by)).toMatchObject({
      success: 0.5,
      importance: 0.5,
    })
  })

  it('put back where it says it is, is the same place', () => {
    fc.assert(
      fc.property(fraction, fraction, (success, importance) => {
        const place = placeAt({ success, importance }, by)
        expect(placeSchema.safeParse(place).data).toEqual(place)
        expect(samePlace(placeAt(targetOf(place), by), place)).toBe(true)
      }),
      { seed: 1 },
    )
    expect(targetOf(placeAt('escalation', by))).toBe('escalation')
  })

  it('is another when its kind, a coordinate or who put it there is another', () => {
    const here: Place = { kind: 'map', success: 0.2, importance: 0.3, by }
    const others: Place[] = [
      { ...here, success: 0.3 },
      { ...here, importance: 0.2 },
      { ...here, by: 'p2' },
      { kind: 'escalation', by },
    ]
    for (const other of others) {
      expect(samePlace(here, other)).toBe(false)
      expect(samePlace(other, here)).toBe(false)
    }
    expect(samePlace({ kind: 'escalation', by }, { kind: 'parkingLot', by })).toBe(false)
    expect(samePlace({ kind: 'escalation', by }, { kind: 'escalation', by })).toBe(true)
  })
})
