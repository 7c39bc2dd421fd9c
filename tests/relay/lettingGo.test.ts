import { type Store, StoreFull } from '@firefelt/server/store/store.ts'
import { facilitator } from '@firefelt/shared/board/actor.ts'
import { controlSchema } from '@firefelt/shared/control/control.ts'
import { applyOperation } from '@firefelt/shared/operations/apply.ts'
import { writeChoiceText } from '@firefelt/shared/operations/writeAnswer.ts'
import { writeReason } from '@firefelt/shared/operations/writeReason.ts'
import { planSchema } from '@firefelt/shared/outcome/plan.ts'
import { emptyPreparation } from '@firefelt/shared/preparation/preparation.ts'
import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { describe, expect, it, onTestFinished } from 'vitest'
import { command, createRoom, joinRoom, stockClient, synced } from '../fixtures/client.ts'
import { filesWith } from '../fixtures/filesWith.ts'
import { knock } from '../fixtures/knock.ts'
import { diskStore, listenOver } from '../fixtures/ownDisk.ts'
import { enterRoom } from '../fixtures/person.ts'

const own = 'kanarie-egne-ord'
const reason = 'kanarie-begrundelse'
const voted = 'kanarie-tema'
const named = 'Kanarie Deltager 4'
const kept = 'kanarie-direktionen'
const secrets = [own, reason, voted, 'canarynote']

/** A meeting on a real disk: somebody who has prepared and voted, a post-it with a reason, an escalation. */
const meeting = async (decorate: (store: Store) => Store = (plain) => plain) => {
  const { dataDir, store: plain } = await diskStore()
  const store = decorate(plain)
  const url = await listenOver(store)
  const created = await createRoom(url)
  const { room, facilitatorToken } = created
  const ask = (method: string, path: string, token: string, body?: object) =>
    fetch(`${url}/api/rooms/${room}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    })
  const joined = await joinRoom(url, room, named)
  const put = async (path: string, body: object) =>
    expect((await ask('PUT', path, joined.token, body)).status).toBe(200)
  await put('/preparation', { ...emptyPreparation, notes: own })
  await command(url, created, { type: 'openVote', vote: 'v1', dots: 3 })
  await put('/sealed/v1', { dots: { [voted]: 3 } })
  const person = stockClient(url, room, joined)
  const boss = stockClient(url, room, { ...joined, token: facilitatorToken })
  onTestFinished(() => {
    person.leave()
    boss.leave()
  })
  await Promise.all([synced(person), synced(boss)])
  const target = { success: 0.2, importance: 0.8 }
  person.act({ type: 'putNote', id: 'canarynote', theme: 'klare-maal', target })
  writeReason(person.doc, 'canarynote', '', reason)
  const open = { locked: false, phase: 'open', participants: {} } as const
  const decided = { type: 'setFate', id: 'c1', theme: 'klare-maal', fate: 'escalation' } as const
  expect(applyOperation(boss.doc, facilitator, open, decided)).toMatchObject({ done: true })
  writeChoiceText(boss.doc, 'c1', 'to', '', kept)
  // What is never to be found afterwards must be there to be found, as it is looked for.
  for (const trace of [...secrets, named, kept, room, created.code])
    await expect.poll(() => [trace, filesWith(dataDir, trace)]).not.toEqual([trace, []])
  const letGo = async (keep: 'plan' | 'nothing') => {
    const answer = await ask('POST', '/letting-go', facilitatorToken, { keep })
    expect(answer.status).toBe(204)
  }
  return { url, dataDir, store, room, created, joined, person, boss, ask, letGo }
}

// R-ERASE-1
describe('keeping only the plan', () => {
  it('erases preparations, votes, post-its, history and people at once, and leaves the plan as it was', async () => {
    const { dataDir, room, created, ask, letGo } = await meeting()
    const { facilitatorToken: token } = created
    const before = planSchema.parse(await (await ask('GET', '/outcome.json', token)).json())
    await letGo('plan')
    for (const secret of secrets) expect(filesWith(dataDir, secret)).toEqual([])
    const after = planSchema.parse(await (await ask('GET', '/outcome.json', token)).json())
    expect(before.notes).toHaveLength(1)
    expect(after).toEqual({ ...before, day: null, notes: [] })
    expect(after.themes).toMatchObject([{ fate: 'escalation', to: kept }])
    const control = controlSchema.parse(await (await ask('GET', '', token)).json())
    expect(control).toMatchObject({ room, epoch: 2, phase: 'ended', participants: {}, vote: null })
    expect(control.planOnlyUntil).toBeGreaterThan(Date.now())
    await letGo('plan')
    expect((await ask('GET', '/outcome.pdf', token)).status).toBe(200)
  })

  it('keeps of names and parts no more than was chosen', async () => {
    const { dataDir, created, url, letGo } = await meeting()
    await command(url, created, { type: 'writePlan', parts: ['map'] })
    expect(filesWith(dataDir, named)).not.toEqual([])
    await letGo('plan')
    for (const trace of [...secrets, named, kept]) {
      expect([trace, filesWith(dataDir, trace)]).toEqual([trace, []])
    }
  })

  it('tells whoever comes back to drop their copy, also the facilitator, and takes nothing of it', async () => {
    const { url, room, created, joined, person, store, ask, letGo } = await meeting()
    const { facilitatorToken: token } = created
    const old = await enterRoom(url, room, joined.token)
    await letGo('plan')
    expect(await old.closed).toBe(closeCodes.restart)
    const answers = { [joined.token]: closeCodes.erased, [token]: closeCodes.planOnly }
    for (const [shown, code] of Object.entries(answers)) {
      expect(await knock(url, room, { token: shown })).toMatchObject({ kind: 'closed', code })
    }
    // The stock client tries again by itself, with all that it had.
    await expect.poll(() => person.provider.shouldConnect).toBe(false)
    expect((await store.loadRoom(room))?.updates).toEqual([])
    const answer = await ask('GET', '/preparation', joined.token)
    expect(await answer.json()).toMatchObject({ status: 410, code: 'erased' })
    await expect(command(url, created, { type: 'reopen' })).resolves.toBeDefined()
    expect((await store.controlOf(room))?.phase).toBe('ended')
  })

  it('keeps the plan’s link, and lets facilitators still write and choose', async () => {
    const { url, created, ask, letGo } = await meeting()
    const { facilitatorToken: token } = created
    const { link } = (await (await ask('PUT', '/plan/link', token)).json()) as { link: string }
    await letGo('plan')
    await command(url, created, { type: 'writePlan', title: 'Efter mødet' })
    const reader = link.split('#')[1] ?? ''
    expect(await (await ask('GET', '/outcome.json', reader)).json()).toMatchObject({
      title: 'Efter mødet',
    })
  })
})

it('keeping only the plan erases nothing when the disk has no room for it, and the room goes on', async () => {
  const full = async () => {
    throw new StoreFull('the disk is full')
  }
  const { created, joined, person, store, room, ask } = await meeting((plain) => ({
    ...plain,
    replaceRoom: full,
  }))
  const { facilitatorToken: token } = created
  const answer = await ask('POST', '/letting-go', token, { keep: 'plan' })
  expect(await answer.json()).toMatchObject({ status: 503, code: 'not-saved' })
  expect(await store.erasedEpoch(room)).toBeUndefined()
  expect((await ask('GET', '/preparation', joined.token)).status).toBe(200)
  await expect.poll(() => person.provider.wsconnected).toBe(true)
  person.act({ type: 'moveNote', id: 'canarynote', target: { success: 0.9, importance: 0.8 } })
  await expect
    .poll(async () => (await (await ask('GET', '/outcome.json', token)).json()).notes[0]?.success)
    .toBe(0.9)
})

// R-ERASE-2
describe('erasing all', () => {
  it('leaves nothing but a tombstone, which says so to whoever comes back', async () => {
    const { url, dataDir, room, created, joined, store, ask, letGo } = await meeting()
    const { facilitatorToken: token } = created
    await letGo('nothing')
    for (const trace of [...secrets, named, kept, room, created.code]) {
      expect([trace, filesWith(dataDir, trace)]).toEqual([trace, []])
    }
    expect(await store.erasedEpoch(room)).toBe(1)
    for (const shown of [joined.token, token, '0'.repeat(26)]) {
      expect(await knock(url, room, { token: shown })).toMatchObject({
        kind: 'closed',
        code: closeCodes.erased,
      })
    }
    for (const path of ['', '/outcome.md']) {
      expect((await ask('GET', path, token)).status).toBe(410)
    }
    expect((await fetch(`${url}/api/codes/${created.code}`)).status).toBe(404)
    await expect(joinRoom(url, room)).rejects.toThrow('404')
  })

  it('also erases what was kept of a room before', async () => {
    const { dataDir, letGo } = await meeting()
    await letGo('plan')
    expect(filesWith(dataDir, kept)).not.toEqual([])
    await letGo('nothing')
    expect(filesWith(dataDir, kept)).toEqual([])
  })

  it('is the facilitator’s, and unknown and foreign are answered alike', async () => {
    const { joined, ask, store, room } = await meeting()
    expect((await ask('POST', '/letting-go', joined.token, { keep: 'nothing' })).status).toBe(403)
    expect((await ask('POST', '/letting-go', '0'.repeat(26), { keep: 'nothing' })).status).toBe(404)
    expect(await store.controlOf(room)).toBeDefined()
  })
})
