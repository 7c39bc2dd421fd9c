import { isUtf8 } from 'node:buffer'
import { controlFrame } from './frame.ts'
import { kinds } from './kinds.ts'
import { Violation } from './violation.ts'

/** Those between are told of a line, not on it: reserved, without a code, without a word, without TLS. */
const isSayable = (code: number): boolean =>
  (code >= 1000 && code <= 1014 && (code < 1004 || code > 1006)) || (code >= 3000 && code <= 4999)

/** What a close frame gives as its reason; undefined when it gives none. @throws Violation */
export const closeCodeIn = (payload: Uint8Array): number | undefined => {
  const [high, low] = payload
  if (high === undefined) return undefined
  const code = low === undefined ? 0 : high * 256 + low
  if (!isSayable(code)) throw new Violation('protocol')
  if (!isUtf8(payload.subarray(2))) throw new Violation('notText')
  return code
}

export const closeFrame = (code: number | undefined): Buffer =>
  controlFrame(kinds.close, code === undefined ? [] : [code >> 8, code & 0xff])
