import { type Cursor, readBlock, readVarUint } from './cursor.ts'
import type { Ear } from './dialect.ts'

export const syncStep = { ask: 0, answer: 1, update: 2 } as const

export const writeVarUint = (bytes: number[], value: number): void => {
  let left = value
  while (left >= 0x80) {
    bytes.push((left % 0x80) | 0x80)
    left = Math.floor(left / 0x80)
  }
  bytes.push(left)
}

export const block = (body: Uint8Array): number[] => {
  const bytes: number[] = []
  writeVarUint(bytes, body.length)
  bytes.push(...body)
  return bytes
}

const message = (prefix: readonly number[], step: number, body: Uint8Array): Uint8Array => {
  const head = [...prefix, 0, step]
  writeVarUint(head, body.length)
  return Buffer.concat([Uint8Array.from(head), body])
}

/** Asks for the whole document: this client has nothing of it. */
export const askState = (prefix: readonly number[]): Uint8Array =>
  message(prefix, syncStep.ask, Uint8Array.of(0))

export const updateMessage = (prefix: readonly number[], update: Uint8Array): Uint8Array =>
  message(prefix, syncStep.update, update)

/** Reads a sync message, its type already read. */
export const hearSync = (cursor: Cursor, ear: Ear): void => {
  const step = readVarUint(cursor)
  if (step === syncStep.answer) ear.state(readBlock(cursor))
  else if (step === syncStep.update) ear.update(readBlock(cursor))
}
