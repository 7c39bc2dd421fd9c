import { newControl } from '@firefelt/shared/control/newControl.ts'
import { controlPatch } from '@firefelt/shared/control/patch.ts'
import type { Kit } from '@firefelt/shared/kit/kit.ts'
import { encodeControl } from '@firefelt/shared/protocol/messages.ts'
import { loadKits } from '@firefelt/themes/load.ts'
import { expect, test } from 'vitest'
import { messagesIn } from '../webSocket/frame.ts'
import { wholeControlFrame } from './wholeControl.ts'

const [kit, otherKit] = (await loadKits()) as [Kit, Kit]
const controlOf = (room: string, of = kit) =>
  newControl({ room, epoch: 1, code: 'ABCDEF', kit: of, title: 'Ærø', language: 'da' }, 1_000)

const messageOf = (bytes: Uint8Array | undefined) => {
  const text = Buffer.from(bytes ?? []).toString()
  return { type: bytes?.[0], json: JSON.parse(text.slice(text.indexOf('{'))) as unknown }
}

test('is one message, and says what a first patch says', () => {
  const control = controlOf('zero')
  const messages = messagesIn(...wholeControlFrame(control))
  expect(messages).toHaveLength(1)
  expect(messageOf(messages[0])).toEqual(messageOf(encodeControl(controlPatch(undefined, control))))
  expect(messages[0]).toHaveLength(encodeControl(controlPatch(undefined, control)).length)
})

test('rooms with the same kit share its bytes, rooms with another do not', () => {
  const [first, second] = ['one', 'two'].map((room) => wholeControlFrame(controlOf(room)))
  expect(first?.at(-1)).toBe(second?.at(-1))
  expect(wholeControlFrame(controlOf('three', otherKit)).at(-1)).not.toBe(first?.at(-1))
})
