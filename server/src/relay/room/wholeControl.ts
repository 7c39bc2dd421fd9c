import type { Control } from '@firefelt/shared/control/control.ts'
import type { Kit } from '@firefelt/shared/kit/kit.ts'
import { extraMessage } from '@firefelt/shared/protocol/messages.ts'
import * as encoding from 'lib0/encoding'
import { beginOfFrame } from '../webSocket/frame.ts'

const utf8 = (text: string): Buffer => Buffer.from(text)

const ends = new WeakMap<Kit, Buffer>()

/** A control message from its kit on. It is by far the larger part, and rooms of the same kit have the same. */
const endWith = (kit: Kit): Buffer => {
  const end = ends.get(kit) ?? utf8(`,"kit":${JSON.stringify(kit)}}`)
  ends.set(kit, end)
  return end
}

/** All of a control record for one who comes, as `encodeControl` writes it: the parts of one WebSocket frame. */
export const wholeControlFrame = (control: Control): readonly Buffer[] => {
  const { kit, ...rest } = control
  const begin = utf8(JSON.stringify(rest).slice(0, -1))
  const end = endWith(kit)
  const message = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, extraMessage.control)
    encoding.writeVarUint(encoder, begin.length + end.length)
    encoding.writeUint8Array(encoder, begin)
  })
  return [beginOfFrame(message, end.length), end]
}
