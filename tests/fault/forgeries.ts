import {
  first,
  forge,
  inRoot,
  over,
  type Pen,
  under,
} from '@firefelt/server/relay/guard/forge.fixture.ts'
import * as Y from 'yjs'
import type { Scene } from './hostileScene.ts'

export type Struct = (pen: Pen) => void
export type Attack = [what: string, update: (scene: Scene) => Uint8Array]

export const place = { kind: 'map', success: 0.5, importance: 0.5, by: 'p1' }

/** Structs under the attacker's own id, where its next would be. */
export const mine =
  (...structs: ((scene: Scene) => Struct)[]) =>
  (scene: Scene): Uint8Array =>
    forge([
      { client: scene.me, clock: scene.next, structs: structs.map((struct) => struct(scene)) },
    ])

export const value = (thing: unknown) => (pen: Pen) => pen.value(thing)
export const aMap = (pen: Pen) => pen.uint(1)
export const aText = (pen: Pen) => pen.uint(2)

/** The victim's post-it set to a place of the attacker's making. */
export const moved = (thing: unknown): Attack[1] =>
  mine(({ n1 }) => over(n1.place, first.any, value(thing)))

/** A post-it of the attacker's own, complete but for `changes`: fields to write otherwise, or to leave out. */
export const newNote =
  (changes: Record<string, unknown>, id = 'n9', root = 'notes'): Attack[1] =>
  ({ me, next }) => {
    const fields = {
      theme: 'klare-maal',
      sender: 'p1',
      author: 'p1',
      place,
      removedBy: null,
      ...changes,
    }
    const record = { client: me, clock: next }
    const structs: Struct[] = [inRoot(root, id, first.type, aMap)]
    for (const [field, thing] of Object.entries(fields)) {
      if (thing !== undefined) structs.push(under(record, field, first.any, value(thing)))
    }
    structs.push(under(record, 'reason', first.type, aText))
    return forge([{ client: me, clock: next, structs }])
  }

export const inReason = (kind: number, content: Struct): Attack[1] =>
  mine(({ n1 }) => over(n1.character, kind, content))

/** Deletes one thing, alone. */
export const without =
  (pick: (scene: Scene) => Y.ID): Attack[1] =>
  (scene) => {
    const { client, clock } = pick(scene)
    return forge([], [{ client, ranges: [[clock, 1]] }])
  }

/** What Yjs itself would send after a change to the attacker's copy. */
export const written =
  (change: (doc: Y.Doc) => void, encode = Y.encodeStateAsUpdate): Attack[1] =>
  ({ a }) => {
    const before = Y.encodeStateVector(a.doc)
    a.doc.transact(() => change(a.doc), 'hidden')
    return encode(a.doc, before)
  }

export const bytes =
  (...all: number[]) =>
  () =>
    Uint8Array.from(all)
