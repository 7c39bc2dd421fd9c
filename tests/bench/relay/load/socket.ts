import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'
import { frameReader, maskedFrame, opcode } from './webSocketFrame.ts'

export interface Address {
  port: number
  path: string
  subprotocols: readonly string[]
}

export interface Listener {
  message(bytes: Uint8Array, start: number, end: number): void
  /** The server, or the network, ended it; a WebSocket close code, or 0. */
  gone(code: number): void
}

export interface Client {
  /** A frame that is masked already. */
  write(frame: Uint8Array): void
  /** Bytes the server has sent, WebSocket headers included. */
  received(): number
  /** Stops reading, as a phone in a lift does; `false` reads on. */
  pause(paused: boolean): void
  close(): void
}

/** Every socket reads into this one: what is read is understood before the next is read. */
const buffer = Buffer.allocUnsafe(256 * 1024)

const request = ({ port, path, subprotocols }: Address): string =>
  [
    `GET ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
    ...(subprotocols.length > 0 ? [`Sec-WebSocket-Protocol: ${subprotocols.join(', ')}`] : []),
    '\r\n',
  ].join('\r\n')

/** Opens a WebSocket over a plain socket; resolves when the server has agreed. */
export const openSocket = (address: Address, listener: Listener): Promise<Client> =>
  new Promise((resolve, reject) => {
    let received = 0
    let agreed = false
    let head = ''
    let code = 0
    let over = false

    const take = frameReader({
      message: listener.message,
      ping: (payload) => socket.write(maskedFrame(payload, opcode.pong)),
      close: (given) => {
        code = given
        socket.end()
      },
    })
    const shakeHands = (chunk: Buffer) => {
      head += chunk.toString('latin1')
      const end = head.indexOf('\r\n\r\n')
      if (end < 0) return
      if (!head.startsWith('HTTP/1.1 101')) {
        reject(new Error(`no WebSocket: ${head.slice(0, head.indexOf('\r\n'))}`))
        socket.destroy()
        return
      }
      agreed = true
      resolve({
        write: (frame) => void (over || socket.write(frame)),
        received: () => received,
        pause: (paused) => void (paused ? socket.pause() : socket.resume()),
        close: () => {
          over = true
          socket.destroy()
        },
      })
      const left = Buffer.from(head.slice(end + 4), 'latin1')
      // The caller must have its client before it hears from it.
      if (left.length > 0) queueMicrotask(() => take(left))
    }

    const socket = connect({
      host: '127.0.0.1',
      port: address.port,
      noDelay: true,
      onread: {
        buffer,
        callback: (length, bytes) => {
          const chunk = (bytes as Buffer).subarray(0, length)
          received += length
          if (agreed) take(chunk)
          else shakeHands(chunk)
          return true
        },
      },
    })
    socket.on('connect', () => socket.write(request(address)))
    socket.on('error', reject)
    socket.on('close', () => {
      if (!agreed) reject(new Error('the server hung up'))
      if (!over) listener.gone(code)
      over = true
    })
  })
