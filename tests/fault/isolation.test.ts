import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomId } from '@firefelt/shared/board/ids.ts'
import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { command, createRoom, joinRoom } from '../fixtures/client.ts'
import { type Answer, type Knock, knock, rawKnock, rawStatus } from '../fixtures/knock.ts'
import { type Server, startServer } from '../fixtures/server.ts'

let server: Server & { remove(): Promise<void> }
/** The data folder lies a few folders down in one that is all its own, so that what falls out of it is seen. */
let around: string
let mine: Awaited<ReturnType<typeof meeting>>
let other: Awaited<ReturnType<typeof meeting>>
beforeAll(async () => {
  around = await mkdtemp(join(tmpdir(), 'firefelt-isolation-'))
  server = await startServer({ DATA_DIR: join(around, 'a', 'b', 'data') })
  mine = await meeting()
  other = await meeting()
})
afterAll(async () => {
  await server.remove()
  await rm(around, { recursive: true, force: true })
})

const refused = { kind: 'closed', code: closeCodes.refused, reason: '' }
const unknownRoom = '0000000000000000'

/** A room with somebody in it, and every secret that leads into it. */
const meeting = async () => {
  const made = await createRoom(server.url)
  const joined = await joinRoom(server.url, made.room)
  const projector = made.links.projector.split('#')[1] ?? ''
  return { ...made, ...joined, projector }
}

const get = (path: string, token?: string) =>
  fetch(`${server.url}${path}`, { headers: token ? { authorization: `Bearer ${token}` } : {} })

/** R-DOOR-1 */
describe('what leads into one room', () => {
  it('opens its own and no other, nor is the other known to be there', async () => {
    const own = [mine.facilitatorToken, mine.token, mine.projector]
    for (const token of own) {
      expect(await knock(server.url, mine.room, { token })).toEqual({ kind: 'in' })
      for (const room of [other.room, unknownRoom]) {
        expect(await knock(server.url, room, { token })).toEqual(refused)
      }
      const forbidden = await get(`/api/rooms/${other.room}`, token)
      const unknown = await get(`/api/rooms/${unknownRoom}`, token)
      expect([forbidden.status, unknown.status]).toEqual([404, 404])
      expect(await forbidden.text()).toBe(await unknown.text())
    }
  })

  it('is a token, and nothing that only looks like one', async () => {
    const { room, code, token, facilitatorToken, personalCode } = mine
    const forged: Knock[] = [
      { protocols: [] },
      { protocols: ['firefelt'] },
      { protocols: ['firefelt', 'firefelt.extras'] },
      { protocols: ['firefelt', 'firefelt.extras', token] },
      { token: personalCode },
      { token: code },
      { token: room },
      { token: token.toUpperCase() },
      { token: token.slice(0, 25) },
      { token: `${token}0` },
      { token: facilitatorToken.split('').reverse().join('') },
    ]
    for (const wish of forged) expect(await knock(server.url, room, wish)).toEqual(refused)
  })

  it('is told nothing of an ended room that it does not belong to', async () => {
    const over = await meeting()
    await command(server.url, over, { type: 'end' })
    const at = (token: string) => knock(server.url, over.room, { token })
    expect(await at(mine.token)).toEqual(refused)
    expect(await at(over.token)).toEqual({ kind: 'closed', code: closeCodes.ended, reason: '' })
    expect(await at(over.facilitatorToken)).toEqual({ kind: 'in' })
  })
})

/** R-DOOR-2 */
describe('a page of another origin', () => {
  it.each([
    ['another site', 'https://elsewhere.example'],
    ['a page without an origin of its own', 'null'],
    ['a file', 'file://'],
    ['an extension', 'chrome-extension://abcdefgh'],
    ['a name that begins as ours', '{url}.elsewhere.example'],
    ['a name that ends as ours', 'http://evil{host}'],
    ['our name as a user', 'http://{host}@elsewhere.example'],
    ['our name in a path', 'https://elsewhere.example/{host}'],
    ['another port', 'http://127.0.0.1:1'],
    ['the same machine under another name', 'http://localhost:{port}'],
    ['two origins', '{url}, https://elsewhere.example'],
    ['nothing', ''],
  ])('stays outside, whatever it shows: %s', async (_, shown) => {
    const { room, facilitatorToken: token } = mine
    const { host, port } = new URL(server.url)
    const origin = shown
      .replaceAll('{url}', server.url)
      .replaceAll('{host}', host)
      .replaceAll('{port}', port)
    expect(await knock(server.url, room, { token, origin })).toEqual({
      kind: 'status',
      status: 403,
    })
  })
})

/** R-DOOR-3 */
describe('a room by a strange name', () => {
  const authorized = () => [`Authorization: Bearer ${mine.token}`, 'Connection: close']
  const nowhere = [400, 404, 414, 431, undefined]
  const isSame = (name: string) => {
    try {
      return decodeURIComponent(name) === mine.room
    } catch {
      return false
    }
  }

  it('is none, and by its own name it opens', async () => {
    const { room, token } = mine
    expect(await rawKnock(server.url, `/sync/${room}`, token)).toEqual({ kind: 'in' })
    expect(await rawKnock(server.url, `/sync/${room}`, '0'.repeat(26))).toEqual(refused)
    expect(await rawStatus(server.url, `/api/rooms/${room}`, authorized())).toBe(200)
  })

  it.each([
    ['a way up', '../../../etc/passwd'],
    ['a way up, escaped', '..%2F..%2Fcatalogue'],
    ['a way up, twice escaped', '..%252F..%252Fcatalogue'],
    ['a way up for Windows', '..%5C..%5Ccatalogue'],
    ['a way out of the folder', '..%2F..%2Foutside'],
    ['a way out, bare', '../../outside'],
    ['a NUL', 'abc%00def'],
    ['a bare NUL', 'abc\0def'],
    ['unicode', '%F0%9F%98%80'],
    ['bare unicode', 'rødgrød'],
    ['a broken escape', '%E0%A4%A'],
    ['a prototype', '__proto__'],
    ['a dot', '.'],
    ['a space', '%20'],
    ['10 kB', 'x'.repeat(10_000)],
    ['100 kB', 'x'.repeat(100_000)],
    ['a way up and back', '../rooms/{room}'],
    ['a way down and up', 'x/../{room}'],
    ['a way down and up, escaped', 'x%2F..%2F{room}'],
    ['a way down and up, twice escaped', 'x%252F..%252F{room}'],
    ['a way down and up for Windows', 'x%5C..%5C{room}'],
    ['where it lies already', './{room}'],
    ['where it lies already, escaped', '.%2F{room}'],
    ['its name in capitals', '{ROOM}'],
    ['its name and a NUL', '{room}%00'],
    ['its name and a bare NUL', '{room}\0'],
    ['its name and a NUL and more', '{room}%00.sqlite'],
    ['its file’s name', '{room}.sqlite'],
    ['its name and a dot', '{room}.'],
    ['its name and a space', '{room}%20'],
    ['a space and its name', '%20{room}'],
    ['its name and a line break', '{room}%0A'],
    ['its name and a slash', '{room}%2F'],
    ['its name and a parameter', '{room};x=1'],
    ['its name and what shows nowhere', '{room}%E2%80%8B'],
    ['its name and an accent', '{room}%CC%81'],
    ['its name in letters escaped', '{escaped}'],
    ['its name in letters twice escaped', '{twice}'],
    ['its name in letters that look alike', '{wide}'],
    ['its name in bytes too many for a letter', '{overlong}'],
  ])('leads nowhere and leaves nothing behind, with its own token: %s', async (_, shown) => {
    const { room, token } = mine
    const bytes = [...Buffer.from(room)]
    const hex = bytes.map((byte) => byte.toString(16))
    const wide = bytes.map((byte) => String.fromCodePoint(byte + 0xfee0)).join('')
    const overlong = bytes.map(
      (byte) => `%${(0xc0 | (byte >> 6)).toString(16)}%${(0x80 | (byte & 0x3f)).toString(16)}`,
    )
    const name = shown
      .replace('{room}', room)
      .replace('{ROOM}', room.toUpperCase())
      .replace('{escaped}', hex.map((each) => `%${each}`).join(''))
      .replace('{twice}', hex.map((each) => `%25${each}`).join(''))
      .replace('{wide}', encodeURIComponent(wide))
      .replace('{overlong}', overlong.join(''))
    await get(`/api/rooms/${room}`, token)
    const before = await readdir(around, { recursive: true })
    const answer = await rawKnock(server.url, `/sync/${name}`, token)
    if (answer?.kind === 'status') expect(nowhere).toContain(answer.status)
    else expect([refused, undefined]).toContainEqual(answer)
    // An escaped letter is that letter in an address that HTTP reads.
    for (const path of isSame(name) ? [] : [`/api/rooms/${name}`, `/api/rooms/${name}/door`]) {
      expect(nowhere).toContain(await rawStatus(server.url, path, authorized()))
    }
    const after = await readdir(around, { recursive: true })
    expect(after.filter((file) => !before.includes(file))).toEqual([])
    expect((await get('/health/ready')).status).toBe(200)
  })
})

/** R-DOOR-4, R-RATE-4 */
describe('whoever guesses', () => {
  it('finds no token, is turned away before long, and keeps nobody from a meeting under way', async () => {
    const { room, token, facilitatorToken } = mine
    const inside = new WebSocket(`${server.url.replace('http', 'ws')}/sync/${room}`, [
      'firefelt',
      facilitatorToken,
    ])
    await once(inside, 'message')
    const answers: Answer[] = []
    for (let turn = 0; turn < 8; turn++) {
      const guesses = Array.from({ length: 50 }, () => randomId(26))
      const knocks = guesses.map((guess) => knock(server.url, room, { token: guess }))
      answers.push(...(await Promise.all(knocks)))
    }
    const turnedAway = { kind: 'status', status: 429 }
    expect(answers).toContainEqual(refused)
    // Five more may knock each second, and on a busy machine the last fifty take some.
    expect(answers.slice(-50)).toContainEqual(turnedAway)
    for (const answer of answers) expect([refused, turnedAway]).toContainEqual(answer)
    expect(await knock(server.url, room, { token })).toEqual({ kind: 'in' })
    inside.terminate()
  })

  it('is told to wait before long, by code and by personal code', async () => {
    const { room } = mine
    const codes = ['22222', '33333', '44444', '55555', '66666'].flatMap((start) =>
      [...'23456789ABCDEFGHJKMNPQRSTVWXYZ'].map((end) => start + end),
    )
    const tried: number[] = []
    for (const code of codes) tried.push((await get(`/api/codes/${code}`)).status)
    expect(new Set(tried)).toEqual(new Set([404, 429]))
    expect(tried.at(-1)).toBe(429)

    const resumed: number[] = []
    for (let guess = 0; guess < 25; guess++) {
      const answer = await fetch(`${server.url}/api/rooms/${room}/participants/resume`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ personalCode: `K7M29Q${22 + guess}`.replace(/[01]/g, 'A') }),
      })
      resumed.push(answer.status)
    }
    expect(new Set(resumed)).toEqual(new Set([404, 429]))
    expect(resumed.at(-1)).toBe(429)
  })
})
