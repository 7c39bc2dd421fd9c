import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto'

/** 0-9 and a-z without i, l, o, u. */
const base32 = '0123456789abcdefghjkmnpqrstvwxyz'
/** What cannot be taken for one another on a wall: no 0, 1, I, L, O. */
const readable = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** 128 bits as 26 characters. */
const encode = (bytes: Buffer): string => {
  let value = BigInt(`0x${bytes.subarray(0, 16).toString('hex')}`)
  let text = ''
  for (let index = 0; index < 26; index++) {
    text = base32[Number(value & 31n)] + text
    value >>= 5n
  }
  return text
}

export const newToken = (): string => encode(randomBytes(16))

/** A room's id: 80 bits. Whoever has it can join, as whoever has the link can. */
export const newRoomId = (): string => encode(randomBytes(16)).slice(-16)

export const newParticipantId = (): string => `p${encode(randomBytes(16)).slice(-12)}`

const readableCode = (length: number): string =>
  Array.from({ length }, () => readable[randomInt(readable.length)]).join('')

/** Six characters to type from the wall. */
export const newCode = (): string => readableCode(6)

/** Eight characters that let a participant go on as themselves on another device. */
export const newPersonalCode = (): string => readableCode(8)

/** What is stored in a secret's place. */
export const hashSecret = (secret: string): string =>
  createHash('sha256').update(secret).digest('hex')

/**
 * The projector's token follows from the facilitator's, so that whoever holds the facilitator link can open
 * a projector, though the server stores neither token. The way back is closed.
 */
export const projectorTokenOf = (facilitatorToken: string): string =>
  encode(createHmac('sha256', facilitatorToken).update('projector').digest())

/** The token that a published plan is read with: it follows from the facilitator's too, so that the link can be shown again. */
export const planTokenOf = (facilitatorToken: string, link: string): string =>
  encode(createHmac('sha256', facilitatorToken).update(`plan ${link}`).digest())
