import { describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'

describe('the environment', () => {
  it('may be empty', () => {
    expect(readConfig({})).toEqual({
      port: 8080,
      host: '0.0.0.0',
      dataDir: './data',
      publicUrl: undefined,
      trustProxy: false,
      retentionDays: 30,
      logLevel: 'info',
    })
  })

  it('that is set to nothing is as good as empty', () => {
    const names = ['PORT', 'HOST', 'DATA_DIR', 'PUBLIC_URL', 'TRUST_PROXY', 'LOG_LEVEL']
    const blank = Object.fromEntries(names.map((name) => [name, '']))
    expect(readConfig(blank)).toEqual(readConfig({}))
  })

  it('is read, and what is not ours is left alone', () => {
    const given = {
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: '/srv/firefelt',
      PUBLIC_URL: 'https://firefelt.example.dk:8443/',
      TRUST_PROXY: '10.0.0.0/8, 127.0.0.1',
      RETENTION_DAYS: '365',
      LOG_LEVEL: 'debug',
      PATH: '/bin',
    }
    expect(readConfig(given)).toEqual({
      port: 0,
      host: '127.0.0.1',
      dataDir: '/srv/firefelt',
      publicUrl: 'https://firefelt.example.dk:8443',
      trustProxy: '10.0.0.0/8, 127.0.0.1',
      retentionDays: 365,
      logLevel: 'debug',
    })
  })

  it.each([
    ['true', true],
    ['false', false],
  ])('may believe proxies: %s', (text, trustProxy) => {
    expect(readConfig({ TRUST_PROXY: text }).trustProxy).toBe(trustProxy)
  })

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['PORT', '80.5'],
    ['PUBLIC_URL', 'firefelt.example.dk'],
    ['PUBLIC_URL', 'ftp://firefelt.example.dk'],
    ['PUBLIC_URL', 'javascript:alert(1)'],
    ['RETENTION_DAYS', '0'],
    ['RETENTION_DAYS', '4000'],
    ['RETENTION_DAYS', '1.5'],
    ['LOG_LEVEL', 'loud'],
  ])('is refused with %s=%s, by name', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`\\n  ${name} must be \\w`))
  })

  it('is refused with everything that is wrong at once', () => {
    expect(() => readConfig({ PORT: 'x', LOG_LEVEL: 'x' })).toThrow(
      /PORT must be .*\n {2}LOG_LEVEL must be /,
    )
  })
})
