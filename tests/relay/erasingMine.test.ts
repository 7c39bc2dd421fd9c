import { notesIn } from '@firefelt/shared/board/documents.ts'
import { readNote } from '@firefelt/shared/board/note.ts'
import { type Control, controlSchema } from '@firefelt/shared/control/control.ts'
import { emptyDraft } from '@firefelt/shared/control/placing/draft.ts'
import { applyOperation } from '@firefelt/shared/operations/apply.ts'
import type { Operation } from '@firefelt/shared/operations/operation.ts'
import { writeWords } from '@firefelt/shared/operations/writeAnswer.ts'
import { writeReason } from '@firefelt/shared/operations/writeReason.ts'
import { emptyPreparation } from '@firefelt/shared/preparation/preparation.ts'
import { mineSchema } from '@firefelt/shared/protocol/mine.ts'
import { expect, it, onTestFinished } from 'vitest'
import { command, createRoom, joinRoom, stockClient, synced } from '../fixtures/client.ts'
import { filesWith } from '../fixtures/filesWith.ts'
import { diskStore, listenOver } from '../fixtures/ownDisk.ts'
import { enterRoom } from '../fixtures/person.ts'

/** What is never to be found afterwards must be there to be found, as it is looked for. */
const expectFound = async (folder: string, traces: readonly string[]) => {
  for (const trace of traces)
    await expect.poll(() => [trace, filesWith(folder, trace)]).not.toEqual([trace, []])
}

const expectGone = (folder: string, traces: readonly string[]) => {
  for (const trace of traces) expect([trace, filesWith(folder, trace)]).toEqual([trace, []])
}

const meeting = async () => {
  const { dataDir, store } = await diskStore()
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
  const control = async () =>
    controlSchema.parse(await (await ask('GET', '', facilitatorToken)).json())
  const enter = async (name: string) => {
    const joined = await joinRoom(url, room, name)
    const client = stockClient(url, room, joined)
    onTestFinished(() => client.leave())
    await synced(client)
    const act = (operation: Operation, participants: Control['participants'] = {}) => {
      const open = { locked: false, phase: 'open', participants, kit: kitNow } as const
      const outcome = applyOperation(client.doc, client.actor, open, operation)
      if (!outcome.done) throw new Error(outcome.refusal)
    }
    return { ...joined, ...client, act }
  }
  const kitNow = (await control()).kit
  return { dataDir, store, url, created, ask, control, enter }
}

// R-ERASE-4
it('gives each what they wrote, and erases it to the last byte and not what is others’', async () => {
  const { dataDir, url, created, ask, control, enter } = await meeting()
  const [me, other] = [await enter('Kanarie Navn'), await enter('')]
  const words = {
    note: 'kanarie-egen-note',
    other: 'en-andens-note',
    notes: 'kanarie-forberedt',
    away: 'kanarie-afsluttet',
    theme: 'Kanarietema',
    taken: 'kanarie-taget-af',
  }
  const put = async (path: string, body: object) =>
    expect((await ask('PUT', path, me.token, body)).status).toBe(200)
  await put('/preparation', { ...emptyPreparation, notes: words.notes })
  await command(url, created, { type: 'openVote', vote: 'v1', dots: 3 })
  await put('/sealed/v1', { dots: { kanariestemme: 2 } })
  const target = { success: 0.2, importance: 0.8 }
  me.act({ type: 'addTheme', id: 'own1', name: words.theme })
  me.act({ type: 'putNote', id: 'mine1', theme: 'own1', target })
  writeReason(me.doc, 'mine1', '', words.note)
  me.act({ type: 'putNote', id: 'mine2', theme: 'prioritering', target })
  writeReason(me.doc, 'mine2', '', words.taken)
  me.act({ type: 'removeNote', id: 'mine2' })
  other.act({ type: 'putNote', id: 'other1', theme: 'klare-maal', target })
  writeReason(other.doc, 'other1', '', words.other)
  me.act({ type: 'addSheet', id: 'away', form: 'afslutning', theme: null })
  writeWords(me.doc, 'away-0', '', words.away)
  const { other: others, ...mine } = words
  const traces = [...Object.values(mine), 'kanariestemme', 'Kanarie Navn']
  await expectFound(dataDir, [...traces, others])
  await expect.poll(() => notesIn(other.doc).size).toBe(3)
  expect(await control()).toMatchObject({ vote: { voted: 1 } })

  const given = await ask('GET', '/participants/me', me.token)
  expect(mineSchema.parse(await given.json())).toMatchObject({
    name: 'Kanarie Navn',
    preparation: { notes: words.notes },
    sealed: [{ name: 'vote:v1', body: { dots: { kanariestemme: 2 } } }],
    notes: [
      { theme: words.theme, reason: words.note, removed: false },
      { theme: 'Prioritering', reason: words.taken, removed: true },
    ],
    forGroup: [],
    themes: [words.theme],
    answers: [{ words: words.away }],
  })

  expect((await ask('DELETE', '/participants/me', me.token)).status).toBe(204)
  expectGone(dataDir, traces)
  expect(filesWith(dataDir, others)).not.toEqual([])
  await expect
    .poll(() => readNote('mine1', notesIn(other.doc).get('mine1')))
    .toMatchObject({ reason: '', removedBy: me.participant })
  expect(readNote('other1', notesIn(other.doc).get('other1'))).toMatchObject({
    reason: words.other,
    removedBy: null,
  })
  expect(await control()).toMatchObject({
    vote: { voted: 0 },
    participants: { [me.participant]: { name: '' } },
  })
  const left = mineSchema.parse(await (await ask('GET', '/participants/me', me.token)).json())
  const nothing = { notes: [], forGroup: [], themes: [], answers: [], sealed: [] }
  expect(left).toMatchObject({ name: '', ...nothing, preparation: emptyPreparation })
})

// R-ERASE-4
it('gives and erases what somebody placed hidden and without a name, and leaves what they put up for their group', async () => {
  const { dataDir, url, created, ask, control, enter } = await meeting()
  const me = await enter('')
  await command(url, created, { type: 'makeGroups', count: 1, choose: false, remoteApart: false })
  const target = { success: 0.2, importance: 0.8 }
  me.act(
    { type: 'putNote', id: 'grouped', theme: 'klare-maal', target },
    (await control()).participants,
  )
  await command(url, created, {
    type: 'openPlacing',
    placing: 'h1',
    of: 'participant',
    anonymous: true,
    last: [],
  })
  const traces = ['kanarie-skjult-grund', 'Kanarie skjult tema']
  const [reason = '', name = ''] = traces
  const placements = {
    prioritering: { target, reason },
    own1: { target, reason: '', name },
  }
  const draft = { ...emptyDraft, placements }
  expect((await ask('PUT', '/sealed/h1', me.token, draft)).status).toBe(200)
  const mine = async () =>
    mineSchema.parse(await (await ask('GET', '/participants/me', me.token)).json())
  expect(JSON.stringify((await mine()).sealed)).toContain(name)
  await command(url, created, { type: 'showPlacing', placing: 'h1', shown: 'all' })
  expect(await mine()).toMatchObject({
    themes: [name],
    forGroup: [{ theme: 'Klare mål' }],
  })
  const reasons = (await mine()).notes.map(({ reason }) => reason)
  expect(reasons.toSorted()).toEqual(['', reason])
  await expectFound(dataDir, traces)

  expect((await ask('DELETE', '/participants/me', me.token)).status).toBe(204)
  expectGone(dataDir, traces)
  expect(await mine()).toMatchObject({ notes: [], themes: [], forGroup: [{ theme: 'Klare mål' }] })
})

// R-ERASE-4
it('erases what somebody only prepared, before anyone has written on the board', async () => {
  const { dataDir, url, created, ask, control } = await meeting()
  const { room, facilitatorToken } = created
  const { token, participant } = await joinRoom(url, room, 'Kanarie Navn')
  const body = { ...emptyPreparation, notes: 'kanarie-forberedt' }
  expect((await ask('PUT', '/preparation', token, body)).status).toBe(200)
  const { closed } = await enterRoom(url, room, facilitatorToken)
  const traces = ['Kanarie Navn', 'kanarie-forberedt']
  await expectFound(dataDir, traces)

  expect((await ask('DELETE', '/participants/me', token)).status).toBe(204)
  expectGone(dataDir, traces)
  expect(await control()).toMatchObject({ participants: { [participant]: { name: '' } } })
  // Nobody else hears more of it than that.
  expect(await Promise.race([closed, Promise.resolve('still in')])).toBe('still in')
})

it('is a participant’s own: nobody else reads or erases it', async () => {
  const { ask, created } = await meeting()
  for (const method of ['GET', 'DELETE']) {
    expect((await ask(method, '/participants/me', created.facilitatorToken)).status).toBe(403)
    expect((await ask(method, '/participants/me', '0'.repeat(26))).status).toBe(404)
  }
})
