import { mostClientIds } from '@firefelt/server/relay/guard/clientIds.ts'
import { first, forge, over } from '@firefelt/server/relay/guard/forge.fixture.ts'
import { facilitator, projector } from '@firefelt/shared/board/actor.ts'
import { notesIn } from '@firefelt/shared/board/documents.ts'
import { applyOperation } from '@firefelt/shared/operations/apply.ts'
import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { attacks, faultless } from './hostileAttacks.ts'
import { attacker, hostileScene, put, victim } from './hostileScene.ts'

// R-GUARD-2, R-GUARD-4
test.each(attacks)('%s: its sender is reset, and nothing of it stays', async (_what, updateOf) => {
  const scene = await hostileScene()
  const { room, a, v, store, state, storedState, connect, failures } = scene
  const [before, acked] = [state(), a.acked]
  const rows = (await store.loadRoom(room.id))?.rows ?? 0
  a.send(updateOf(scene))
  await room.idle()
  expect([a.closedWith, a.acked]).toEqual([closeCodes.reset, acked])
  expect(state()).toEqual(before)
  expect((await store.loadRoom(room.id))?.rows).toBe(rows)
  expect(await storedState()).toEqual(before)
  // The others go on, and so does whoever it was, with a new board.
  v.act(put('n3'))
  const again = connect(attacker)
  again.sync()
  await room.idle()
  again.act(put('n4'))
  await room.idle()
  expect([v.closedWith, again.closedWith, again.acked, failures]).toEqual([
    undefined,
    undefined,
    1,
    [],
  ])
  expect(await storedState()).toEqual(state())
})

// R-GUARD-1
test.each(faultless)('%s is taken, twice over, however it was written', async (_what, updateOf) => {
  const scene = await hostileScene()
  const { room, a, state, storedState } = scene
  const acked = a.acked
  const update = updateOf(scene)
  a.send(update)
  await room.idle()
  const after = state()
  a.send(update)
  await room.idle()
  expect([a.closedWith, a.acked]).toEqual([undefined, acked + 2])
  expect(state()).toEqual(after)
  expect(await storedState()).toEqual(after)
})

test('what comes back with all it knows is welcome, also when it may not write', async () => {
  const { room, connect, v, state, store } = await hostileScene()
  const rows = (await store.loadRoom(room.id))?.rows
  for (const actor of [attacker, victim, facilitator, projector]) {
    const back = connect(actor)
    back.answer(Y.encodeStateAsUpdate(v.doc))
    back.send(Y.encodeStateAsUpdate(v.doc))
    await room.idle()
    expect([back.closedWith, back.acked]).toEqual([undefined, 2])
  }
  expect((await store.loadRoom(room.id))?.rows).toBe(rows)
  expect(state()[0]).toHaveProperty('n1')
})

// R-GUARD-5
test('an id belongs to who used it first, and does so still after a restart', async () => {
  const { n1, n2, v, me, next, reopen, connect } = await hostileScene()
  const again = await reopen()
  const place = { kind: 'map', success: 0.1, importance: 0.1, by: 'p1' }
  const stolen = forge([
    {
      client: v.doc.clientID,
      clock: Y.getState(v.doc.store, v.doc.clientID),
      structs: [over(n2.place, first.any, (pen) => pen.value(place))],
    },
  ])
  const thief = connect(attacker, true, again)
  thief.send(stolen)
  await again.idle()
  expect(thief.closedWith).toBe(closeCodes.reset)
  const own = connect(attacker, true, again)
  own.send(
    forge([
      {
        client: me,
        clock: next,
        structs: [over(n1.place, first.any, (pen) => pen.value(place))],
      },
    ]),
  )
  await again.idle()
  expect([own.closedWith, own.acked]).toEqual([undefined, 1])
  // What the thief wrote stands nowhere, and what the owner of an id wrote does.
  const looker = connect(facilitator, true, again)
  looker.sync()
  await again.idle()
  expect(notesIn(looker.doc).get('n1')?.get('place')).toEqual(place)
  expect(notesIn(looker.doc).get('n2')?.get('place')).toMatchObject({ success: 0.5, by: 'p1' })
})

test('nobody writes under more ids than a person can come to', async () => {
  const { room, a, connect } = await hostileScene()
  const note = (client: number) => {
    const doc = new Y.Doc()
    doc.clientID = client
    applyOperation(
      doc,
      attacker,
      { locked: false, phase: 'open', participants: {} },
      put(`x${client}`),
    )
    return Y.encodeStateAsUpdate(doc)
  }
  let sessions = [a]
  for (let client = 1; client <= mostClientIds; client++) {
    if (client % 300 === 0) sessions = [connect(attacker), ...sessions]
    sessions[0]?.send(note(client))
  }
  await room.idle()
  // The attacker's own id counts as well.
  expect(sessions.map(({ closedWith }) => closedWith)).toEqual([closeCodes.reset, undefined])
  expect(sessions[1]?.acked).toBeGreaterThan(290)
})
