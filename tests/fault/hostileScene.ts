import { type TestClient, testRoom } from '@firefelt/server/relay/room/room.fixture.ts'
import { type Actor, facilitator, participant } from '@firefelt/shared/board/actor.ts'
import { boardRoots, notesIn } from '@firefelt/shared/board/documents.ts'
import { writeReason } from '@firefelt/shared/operations/writeReason.ts'
import * as Y from 'yjs'

export const attacker: Actor = participant('p1')
export const victim: Actor = participant('p2')

const move = (id: string, success: number) =>
  ({ type: 'moveNote', id, target: { success, importance: 0.5 } }) as const

export const put = (id: string) =>
  ({
    type: 'putNote',
    id,
    theme: 'klare-maal',
    target: { success: 0.25, importance: 0.75 },
  }) as const

/** The ids of a post-it's structs. */
export const partsOf = (doc: Y.Doc, id: string) => {
  const item = notesIn(doc)._map.get(id)
  const record = notesIn(doc).get(id)
  const place = record?._map.get('place')
  const reason = record?._map.get('reason')
  const text = record?.get('reason')
  const character = text instanceof Y.Text ? text._start : null
  if (!item || !place?.origin || !reason || !character) throw new Error(`${id} is not whole`)
  return {
    record: item.id,
    /** The place it was put at, and where it stands now. */
    firstPlace: place.origin,
    place: place.id,
    reason: reason.id,
    /** The first character of the reason. */
    character: character.id,
  }
}

const stateOf = (doc: Y.Doc) => boardRoots.map((root) => doc.getMap(root).toJSON())

/**
 * A room in which the victim has put up, moved and explained n1, and the attacker n2; the attacker has told all
 * that it had, and a facilitator looks on.
 */
export const hostileScene = async () => {
  const made = await testRoom()
  const { room, connect, reopen } = made
  const [a, v, witness] = [connect(attacker), connect(victim), connect(facilitator)]
  const prepare = (client: TestClient, id: string) => {
    client.act(put(id))
    client.act(move(id, 0.5))
    writeReason(client.doc, id, '', 'fordi det er vigtigt')
  }
  a.answer()
  prepare(v, 'n1')
  await room.idle()
  prepare(a, 'n2')
  await room.idle()
  return {
    ...made,
    a,
    v,
    witness,
    /** The attacker's client id, and the clock of what it writes next. */
    me: a.doc.clientID,
    next: Y.getState(a.doc.store, a.doc.clientID),
    n1: partsOf(witness.doc, 'n1'),
    n2: partsOf(witness.doc, 'n2'),
    state: () => stateOf(witness.doc),
    /** What somebody sees who comes to the room as it would be after a crash. */
    storedState: async () => {
      const again = await reopen()
      const late = connect(facilitator, true, again)
      late.sync()
      await again.idle()
      return stateOf(late.doc)
    },
  }
}

export type Scene = Awaited<ReturnType<typeof hostileScene>>

/** The scene with a copy of the attacker's board, so that one attack after the other finds it as it was. */
export const freshScene = (scene: Scene): Scene => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(scene.a.doc))
  doc.clientID = scene.a.doc.clientID
  return { ...scene, a: { ...scene.a, doc } }
}
