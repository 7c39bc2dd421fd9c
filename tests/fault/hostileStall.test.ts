import { createClientIds } from '@firefelt/server/relay/guard/clientIds.ts'
import { lettered, rivals } from '@firefelt/server/relay/guard/lettered.fixture.ts'
import { testControl } from '@firefelt/server/relay/guard/meeting.fixture.ts'
import { takeUpdate } from '@firefelt/server/relay/updates/takeUpdate.ts'
import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { beforeAll, expect, test } from 'vitest'
import { attacks } from './hostileAttacks.ts'
import { attacker, freshScene, hostileScene, put, type Scene } from './hostileScene.ts'

/** Post-its beside those of the scene: each is a row of the log, and they come slowly enough to be let in. */
const notes = 500
const perSecond = 50
/** ms of this thread's own time that one message may hold up all others. */
const mostStall = 50
/** Other work in this process can only make it slower. */
const mostTries = 5

let scene: Scene
beforeAll(async () => {
  scene = await hostileScene()
  const { v, room, clock } = scene
  for (let note = 0; note < notes; note++) {
    v.act(put(`many-${note}`))
    await room.idle()
    if (note % perSecond === 0) clock.pass(1_000)
  }
})

test('the board is large, and so is its log', async () => {
  const { store, room } = scene
  expect((await store.loadRoom(room.id))?.rows).toBeGreaterThan(notes)
})

/** How long the room is held up by an update that it refuses. */
const timeOf = async (update: Uint8Array): Promise<number> => {
  const { room, connect } = scene
  const client = connect(attacker)
  client.answer()
  await room.idle()
  const start = process.threadCpuUsage()
  client.send(update)
  await room.idle()
  const { user, system } = process.threadCpuUsage(start)
  expect(client.closedWith).toBe(closeCodes.reset)
  return (user + system) / 1_000
}

// R-GUARD-6
test.each(attacks)('%s: no stall on a board of 500 post-its', async (_what, updateOf) => {
  const update = updateOf(freshScene(scene))
  let least = Number.POSITIVE_INFINITY
  for (let tries = mostTries; tries > 0 && least > mostStall; tries--) {
    least = Math.min(least, await timeOf(update))
  }
  expect(least).toBeLessThanOrEqual(mostStall)
})

// R-GUARD-6
test('the most rivals in a long text that are taken: no stall either', () => {
  const takeRivals = (count: number) => {
    const doc = lettered(2, 3_900)
    const [ids, update] = [createClientIds(doc), rivals(doc, count)]
    const start = process.threadCpuUsage()
    const { kind } = takeUpdate(
      { doc, ids, control: testControl() },
      { actor: attacker, answered: true },
      update,
    )
    const { user, system } = process.threadCpuUsage(start)
    return { kind, took: (user + system) / 1_000 }
  }
  let most = 1
  while (most < 100 && takeRivals(most + 1).kind === 'taken') most++
  expect(most).toBeGreaterThan(5)
  expect(most).toBeLessThan(100)
  let least = Number.POSITIVE_INFINITY
  for (let tries = mostTries; tries > 0 && least > mostStall; tries--) {
    least = Math.min(least, takeRivals(most).took)
  }
  expect(least).toBeLessThanOrEqual(mostStall)
})
