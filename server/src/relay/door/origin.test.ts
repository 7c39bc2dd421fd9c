import { describe, expect, it } from 'vitest'
import { isAllowedOrigin } from './origin.ts'

const publicUrl = 'https://firefelt.example.dk'

describe('without a public address, a page may open a socket', () => {
  it.each([
    ['http://192.168.1.20:8080', '192.168.1.20:8080'],
    ['https://firefelt.example.dk', 'firefelt.example.dk'],
    ['http://[::1]:8080', '[::1]:8080'],
    [undefined, '192.168.1.20:8080'],
    [undefined, undefined],
  ])('of %s at %s', (origin, host) => {
    expect(isAllowedOrigin({ origin, host }, undefined)).toBe(true)
  })

  it.each([
    ['http://192.168.1.20', '192.168.1.20:8080'],
    ['http://192.168.1.20:8081', '192.168.1.20:8080'],
    ['https://elsewhere.example', '192.168.1.20:8080'],
    ['https://firefelt.example.dk.elsewhere.example', 'firefelt.example.dk'],
    ['null', 'null'],
    ['file://', ''],
    ['', ''],
    ['192.168.1.20:8080', '192.168.1.20:8080'],
    ['http://192.168.1.20:8080', undefined],
  ])('but not of %s at %s', (origin, host) => {
    expect(isAllowedOrigin({ origin, host }, undefined)).toBe(false)
  })
})

describe('with a public address, a page may open a socket', () => {
  it.each([[publicUrl], [undefined]])('of %s', (origin) => {
    expect(isAllowedOrigin({ origin, host: '10.0.0.4:8080' }, publicUrl)).toBe(true)
  })

  it.each([
    ['http://firefelt.example.dk'],
    ['https://firefelt.example.dk:8443'],
    ['https://firefelt.example.dk/'],
    ['http://10.0.0.4:8080'],
    ['null'],
  ])('but not of %s', (origin) => {
    expect(isAllowedOrigin({ origin, host: '10.0.0.4:8080' }, publicUrl)).toBe(false)
  })
})
