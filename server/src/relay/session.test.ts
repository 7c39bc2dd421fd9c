import { participant } from '@firefelt/shared/board/actor.ts'
import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { limits } from '@firefelt/shared/protocol/limits.ts'
import { expect, test } from 'vitest'
import { inOnePiece, Session } from './session.ts'

/** A session over a socket that takes down what it is told to do. */
const open = () => {
  const told: (number | string)[] = []
  const socket = {
    waiting: 0,
    isBehind: false,
    whenCaughtUp: () => {},
    write: (...frames: readonly Uint8Array[]) =>
      void told.push(frames.map(({ length }) => length).join('+')),
    close: (code: number) => void told.push(code),
    terminate: () => void told.push('terminate'),
  }
  return { told, socket, session: new Session(socket, participant('p1'), true, () => 1_000) }
}

// R-READ-2
test('a reader for whom too much waits is cut, and nothing more is written to it', () => {
  const { told, socket, session } = open()
  socket.waiting = limits.socketBuffer
  session.write(new Uint8Array(1))
  socket.waiting++
  session.write(new Uint8Array(2))
  session.write(new Uint8Array(3))
  expect(told).toEqual(['1', closeCodes.tooSlow, 'terminate'])
})

// R-READ-2
test('a board that a slow reader asked for, however large, does not count; what comes behind it does', () => {
  const { told, socket, session } = open()
  session.writeBoard([new Uint8Array(1_000), new Uint8Array(24)])
  socket.waiting = limits.socketBuffer + 1_024
  session.write(new Uint8Array(1))
  socket.waiting++
  session.write(new Uint8Array(2))
  expect(told).toEqual(['1000+24', '1', closeCodes.tooSlow, 'terminate'])
})

test('what it is told in one go is written in one: small frames as one, large ones as they are', () => {
  const { told, session } = open()
  inOnePiece([session], () => {
    session.write(new Uint8Array(1), new Uint8Array(2))
    session.send(new Uint8Array(3))
  })
  inOnePiece([session], () => session.write(new Uint8Array(1), new Uint8Array(9_000)))
  inOnePiece([session], () => {})
  expect(told).toEqual(['8', '1+9000'])
})

test('what was to go out in one piece goes before a close', () => {
  const { told, session } = open()
  inOnePiece([session], () => {
    session.write(new Uint8Array(1))
    session.close(closeCodes.ended)
    session.write(new Uint8Array(2))
  })
  expect(told).toEqual(['1', closeCodes.ended])
})
