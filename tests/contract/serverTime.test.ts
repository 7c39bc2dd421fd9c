import {
  decodeTimeAnswer,
  encodeTimeQuestion,
  extraMessage,
} from '@firefelt/shared/protocol/messages.ts'
import { extrasSubprotocol, syncSubprotocol } from '@firefelt/shared/protocol/subprotocols.ts'
import * as decoding from 'lib0/decoding'
import { expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { openServer } from './server.ts'

it('a socket that asks is told the server’s time, with its own time beside it', async () => {
  const server = await openServer()
  const { room } = await server.newRoom()
  const { token } = await server.join(room)
  const url = `${(await server.listen()).replace('http', 'ws')}/sync/${room}`
  const socket = new WebSocket(url, [syncSubprotocol, token, extrasSubprotocol])
  onTestFinished(() => socket.terminate())
  const answers: object[] = []
  socket.on('message', (data) => {
    const decoder = decoding.createDecoder(new Uint8Array(data as ArrayBuffer))
    if (decoding.readVarUint(decoder) === extraMessage.time) answers.push(decodeTimeAnswer(decoder))
  })
  await new Promise((resolve) => socket.once('open', resolve))
  const before = Date.now()
  const hourWrong = before - 3_600_000
  socket.send(encodeTimeQuestion(hourWrong))
  await expect.poll(() => answers.length).toBe(1)
  expect(answers).toEqual([{ sent: hourWrong, now: expect.any(Number) }])
  const [{ now } = { now: 0 }] = answers as { now: number }[]
  expect(now).toBeGreaterThan(before - 1_000)
  expect(now).toBeLessThan(Date.now() + 1_000)
})
