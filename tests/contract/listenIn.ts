import { extrasSubprotocol, syncSubprotocol } from '@firefelt/shared/protocol/subprotocols.ts'
import { expect, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'

/** A number as a Yjs update holds it, in such text. */
export const inBytes = (value: number): string => {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleBE(value)
  return bytes.toString('latin1')
}

/** Everything that a socket with this token is sent, as text. @param extras whether it names our further messages */
export const listenIn = async (address: string, room: string, token: string, extras = true) => {
  const url = `${address.replace('http', 'ws')}/sync/${room}`
  const socket = new WebSocket(url, [
    syncSubprotocol,
    token,
    ...(extras ? [extrasSubprotocol] : []),
  ])
  const heard: Buffer[] = []
  socket.on('message', (data) => void heard.push(Buffer.from(data as ArrayBuffer)))
  onTestFinished(() => socket.terminate())
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  socket.send(new Uint8Array([0, 0, 1, 0]))
  await expect.poll(() => heard.length).toBeGreaterThan(0)
  const text = () => Buffer.concat(heard).toString('latin1')
  return Object.assign(text, { leave: () => socket.close() })
}
