import { expect, test } from 'vitest'
import { shakeHands } from './handshake.ts'

/** The example of RFC 6455, 1.3. */
const headers = {
  host: 'server.example.com',
  upgrade: 'websocket',
  connection: 'Upgrade',
  'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
  'sec-websocket-protocol': 'chat, superchat',
  'sec-websocket-version': '13',
}
const answer = (given: Record<string, string | undefined> = {}, method = 'GET') => {
  const answered = shakeHands({ method, headers: { ...headers, ...given } }, 'chat')
  return 'welcome' in answered ? answered.welcome : answered.refusal
}
const lines = (text: string) => text.split('\r\n')

test('a client that asks as it should is answered as RFC 6455 has it', () => {
  expect(lines(answer())).toEqual([
    'HTTP/1.1 101 Switching Protocols',
    'Upgrade: websocket',
    'Connection: Upgrade',
    'Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
    'Sec-WebSocket-Protocol: chat',
    '',
    '',
  ])
})

test('what it offers is told in its order, spaces or none', () => {
  const asked = { 'sec-websocket-protocol': 'chat,superchat ,\tthird' }
  expect(shakeHands({ method: 'GET', headers: { ...headers, ...asked } }, 'x')).toMatchObject({
    offered: ['chat', 'superchat', 'third'],
  })
})

test.each([
  ['another', 'superchat'],
  ['one of a similar name', 'Chat'],
  ['none', undefined],
])('a subprotocol that is not offered is not agreed on: %s', (_, protocol) => {
  expect(answer({ 'sec-websocket-protocol': protocol })).not.toContain('Sec-WebSocket-Protocol')
})

test('extensions are not agreed on', () => {
  const asked = { 'sec-websocket-extensions': 'permessage-deflate; client_max_window_bits' }
  expect(answer(asked)).not.toContain('Extensions')
})

test.each<[string, string, Record<string, string | undefined>, string?]>([
  ['another method', '405 Method Not Allowed', {}, 'POST'],
  ['another protocol', '400 Bad Request', { upgrade: 'h2c' }],
  ['no protocol', '400 Bad Request', { upgrade: undefined }],
  ['an old version', '426 Upgrade Required', { 'sec-websocket-version': '8' }],
  ['two versions', '426 Upgrade Required', { 'sec-websocket-version': '13, 13' }],
  ['no version', '426 Upgrade Required', { 'sec-websocket-version': undefined }],
  ['no key', '400 Bad Request', { 'sec-websocket-key': undefined }],
  ['a short key', '400 Bad Request', { 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25j' }],
  ['a key that is none', '400 Bad Request', { 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZ*==' }],
  ['two keys', '400 Bad Request', { 'sec-websocket-key': `${headers['sec-websocket-key']}, x` }],
  ['a name that is none', '400 Bad Request', { 'sec-websocket-protocol': 'chat, two words' }],
  ['an empty name', '400 Bad Request', { 'sec-websocket-protocol': 'chat,,x' }],
  ['no name', '400 Bad Request', { 'sec-websocket-protocol': '' }],
  ['a name twice', '400 Bad Request', { 'sec-websocket-protocol': 'chat, chat' }],
])('%s is refused: %s', (_, status, given, method) => {
  const [first, ...rest] = lines(answer(given, method))
  expect(first).toBe(`HTTP/1.1 ${status}`)
  expect(rest).toContain('Connection: close')
  expect(rest.slice(-2)).toEqual(['', ''])
})

test('whoever speaks another version is told which we do', () => {
  const lacking = answer({ 'sec-websocket-version': '12' })
  expect(lines(lacking)).toContain('Sec-WebSocket-Version: 13')
})
