import type { Chance } from '@firefelt/server/rehearsal/chance.ts'
import * as Y from 'yjs'

const bits = 2 ** 32
const kept = new WeakMap<Y.Doc, number>()

/**
 * Yjs decides between two writes at once by their client ids, which it draws at random. Here they come from the
 * seed, the server's too, so that a failing seed fails again. Returns what gives Yjs its own back.
 */
export const seedClientIds = ({ below }: Chance): (() => void) => {
  const taken = new Set<number>()
  const draw = (): number => {
    const id = 1 + below(bits - 1)
    if (taken.has(id)) return draw()
    taken.add(id)
    return id
  }
  Object.defineProperty(Y.Doc.prototype, 'clientID', {
    configurable: true,
    get(this: Y.Doc) {
      return kept.get(this)
    },
    set(this: Y.Doc, wanted: number) {
      // Above 32 bits lie the server's own, which no client may take.
      kept.set(this, wanted < bits ? draw() : bits + draw())
    },
  })
  return () => Reflect.deleteProperty(Y.Doc.prototype, 'clientID')
}
