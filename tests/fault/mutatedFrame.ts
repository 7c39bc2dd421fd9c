import { mutations } from './mutate.ts'
import { type Known, kindsOfChange, restructured } from './restructure.ts'
import { answerOrUpdate, type Sender, wholeFrames } from './wholeFrames.ts'

/** Another frame than an honest client would send, and what was done to it. */
interface Mutated {
  kind: string
  bytes: Uint8Array
}

const wholes = Object.values(wholeFrames)
const kindsOfMutation = Object.keys(mutations)

/** What can be made of other real updates and the board. */
interface Material {
  other: Uint8Array
  known: Known
}

/** Undefined when it comes out as it was. */
const tried = (sender: Sender, { other, known }: Material): Mutated | undefined => {
  const { chance, update } = sender
  const carried = (body: Uint8Array) => answerOrUpdate({ ...sender, update: body })
  if (chance.next() < 0.6) {
    const kind = chance.one(kindsOfChange) ?? ''
    const changed = restructured(kind, update, { chance, known, other })
    return changed && { kind, bytes: carried(changed) }
  }
  const kind = chance.one(kindsOfMutation) ?? ''
  // What lies within a whole frame is reached by half of them alone: its length must be right, too.
  const isWhole = chance.next() < 0.5
  const before = isWhole ? (chance.one(wholes) ?? answerOrUpdate)(sender) : update
  const after = mutations[kind]?.(before, chance, other) ?? before
  if (Buffer.compare(before, after) === 0) return undefined
  return { kind, bytes: isWhole ? after : carried(after) }
}

/** Most are updates whose structure stands, so that the guard has to judge what they say; the others any bytes. */
export const mutatedFrame = (sender: Sender, material: Material): Mutated => {
  for (;;) {
    const mutated = tried(sender, material)
    if (mutated !== undefined) return mutated
  }
}
