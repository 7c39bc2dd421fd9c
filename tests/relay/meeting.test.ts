import { type Actor, facilitator } from '@firefelt/shared/board/actor.ts'
import { readAnswer } from '@firefelt/shared/board/answer.ts'
import { readChoice } from '@firefelt/shared/board/choice.ts'
import {
  answersIn,
  choicesIn,
  notesIn,
  sheetsIn,
  themesIn,
} from '@firefelt/shared/board/documents.ts'
import { readNote } from '@firefelt/shared/board/note.ts'
import { readOwnTheme } from '@firefelt/shared/board/ownTheme.ts'
import { readSheet } from '@firefelt/shared/board/sheet.ts'
import { type Control, controlSchema } from '@firefelt/shared/control/control.ts'
import { speakerIn } from '@firefelt/shared/control/round/takeTurns.ts'
import { ranked } from '@firefelt/shared/control/vote/countVotes.ts'
import { applyOperation } from '@firefelt/shared/operations/apply.ts'
import type { Operation } from '@firefelt/shared/operations/operation.ts'
import { writeWords } from '@firefelt/shared/operations/writeAnswer.ts'
import { outcomeOf } from '@firefelt/shared/outcome/outcome.ts'
import { markedPosition, valueOf } from '@firefelt/shared/preparation/mark.ts'
import { emptyPreparation } from '@firefelt/shared/preparation/preparation.ts'
import type { CreatedRoom, Joined } from '@firefelt/shared/protocol/http.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { command, createRoom, joinRoom, stockClient, synced } from '../fixtures/client.ts'
import { type Server, startServer } from '../fixtures/server.ts'

// The two hours of the first kit as its clients and its server see them: frame, listen, focus, agree.

let server: Server & { remove(): Promise<void> }
let room: CreatedRoom
const people: Joined[] = []
const leaving: (() => void)[] = []

beforeAll(async () => {
  server = await startServer()
  room = await createRoom(server.url)
})
afterAll(async () => {
  for (const leave of leaving) leave()
  await server.remove()
})

const ask = async (method: string, path: string, token: string, body?: object) => {
  const response = await fetch(`${server.url}/api/rooms/${room.room}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  })
  expect(response.status).toBe(200)
  return response.json() as Promise<unknown>
}
const control = async (): Promise<Control> =>
  controlSchema.parse(await ask('GET', '', room.facilitatorToken))
const say = (wish: object) => command(server.url, room, wish)

const enter = async (joined: Joined, actor?: Actor) => {
  const client = stockClient(server.url, room.room, joined)
  leaving.push(client.leave)
  await synced(client)
  const act = async (operation: Operation) => {
    const outcome = applyOperation(client.doc, actor ?? client.actor, await control(), operation)
    if (!outcome.done) throw new Error(outcome.refusal)
  }
  return { doc: client.doc, act }
}

const read = <Record>(
  records: Y.Map<Y.Map<unknown>>,
  reader: (id: string, record: unknown) => Record | undefined,
): Record[] => [...records.entries()].flatMap(([id, record]) => reader(id, record) ?? [])

const boardOf = (doc: Y.Doc) => ({
  notes: read(notesIn(doc), readNote),
  themes: read(themesIn(doc), readOwnTheme),
  choices: read(choicesIn(doc), readChoice),
  sheets: read(sheetsIn(doc), readSheet),
  answers: read(answersIn(doc), readAnswer),
})

const person = (index: number): Joined => {
  const found = people[index]
  if (found === undefined) throw new Error(`nobody is number ${index}`)
  return found
}

test('a leadership group prepares, listens, focuses and agrees, over a restart of the server', async () => {
  // Before the meeting: three join from a link, one of them prepares.
  for (let count = 0; count < 3; count++) people.push(await joinRoom(server.url, room.room))
  const { kit } = await control()
  const mark = { success: valueOf('low'), importance: valueOf('high'), at: Date.now() }
  const marks = Object.fromEntries(kit.themes.map(({ id }) => [id, mark]))
  const prepared = { ...emptyPreparation, marks, picks: ['klare-maal', 'oplaering'], notes: 'husk' }
  await ask('PUT', '/preparation', person(0).token, prepared)
  expect((await control()).prepared).toBe(1)

  // Frame: the meeting begins.
  await say({ type: 'runTimer', running: true })
  await say({ type: 'goTo', step: 'lyt-til-hinanden' })

  // Listen: one speaker at a time; a latecomer comes last; each puts up what they prepared.
  const start = { type: 'startRound', round: 'r1', seconds: 120, order: [], talkFirst: true }
  await say(start)
  people.push(await joinRoom(server.url, room.room))
  const clients = await Promise.all(people.map((joined) => enter(joined)))
  const spoke: string[] = []
  for (let turn = 0; turn < people.length; turn++) {
    const { round } = await control()
    const who = (round && speakerIn(round)) ?? ''
    spoke.push(who)
    const at = people.findIndex(({ participant }) => participant === who)
    const target = markedPosition(mark)
    if (target === undefined) throw new Error('nothing was marked')
    const theme = kit.themes[at]?.id ?? ''
    await clients[at]?.act({ type: 'putNote', id: `n${at}`, theme, target })
    const end = { id: `e${at}`, type: 'endTurn', round: 'r1', who, passes: false }
    await ask('POST', '/commands', person(at).token, end)
  }
  expect(spoke).toEqual(people.map(({ participant }) => participant))
  const leader = await enter(
    { participant: 'facilitator', token: room.facilitatorToken, personalCode: '' },
    facilitator,
  )
  await expect.poll(() => boardOf(leader.doc).notes.length).toBe(4)

  // Focus: sealed dots, over a restart; then fates, and questions that two answer at once.
  await say({ type: 'goTo', step: 'skab-fokus' })
  await say({ type: 'openVote', vote: 'v1', dots: 2 })
  await ask('PUT', '/sealed/v1', person(0).token, { dots: { 'klare-maal': 2 } })
  await server.restart()
  await ask('PUT', '/sealed/v1', person(1).token, { dots: { 'klare-maal': 1, resultater: 1 } })
  expect((await control()).vote).toMatchObject({ voted: 2, counts: null })
  await say({ type: 'closeVote', vote: 'v1' })
  const { vote } = await control()
  expect(vote && ranked(vote)[0]).toEqual({ theme: 'klare-maal', dots: 3 })
  expect(await ask('GET', '/preparation', person(0).token)).toMatchObject({ notes: 'husk' })

  const fates = [
    ['klare-maal', 'focus'],
    ['prioritering', 'later'],
    ['resultater', 'escalation'],
    ['gode-beslutninger', 'dropped'],
  ] as const
  for (const [theme, fate] of fates) {
    await leader.act({ type: 'setFate', id: `c-${theme}`, theme, fate })
  }
  await leader.act({ type: 'addSheet', id: 's1', form: 'temadialog', theme: 'klare-maal' })
  const [first, second] = clients
  if (first === undefined || second === undefined) throw new Error('nobody came')
  for (const { doc } of [first, second]) {
    await expect.poll(() => answersIn(doc).has('s1-0'), { timeout: 20_000 }).toBe(true)
  }
  writeWords(first.doc, 's1-0', '', 'at vi ved, hvor vi skal hen. ')
  writeWords(second.doc, 's1-0', '', 'Hver især. ')

  // Agree: who does what by when; a line to take away; the step moves on while somebody types.
  await say({ type: 'goTo', step: 'indgaa-aftaler-fra-moedet' })
  await second.act({ type: 'addSheet', id: 's2', form: 'aftale', theme: 'klare-maal' })
  writeWords(second.doc, 's2-1', '', 'skriver tre mål')
  await second.act({ type: 'choose', id: 's2-3', chosen: '2027-01-15' })
  await first.act({ type: 'addSheet', id: 's3', form: 'afslutning', theme: null })
  writeWords(first.doc, 's3-0', '', 'mod på mere')

  // The end: everyone sees the same page.
  const words = (doc: Y.Doc) =>
    outcomeOf(kit, boardOf(doc)).themes.flatMap(({ sheets }) =>
      sheets.flatMap(({ answers }) => Object.values(answers).map((answer) => answer.words)),
    )
  await expect.poll(() => words(leader.doc).join()).toMatch(/skriver tre mål/)
  await expect.poll(() => outcomeOf(kit, boardOf(leader.doc)).each.length).toBe(1)
  await expect.poll(() => words(leader.doc).join()).toMatch(/Hver især. /)
  await expect.poll(() => words(leader.doc).join()).toMatch(/at vi ved, hvor vi skal hen. /)
  const outcome = outcomeOf(kit, boardOf(leader.doc))
  expect(outcome.themes.map(({ theme, fate }) => [theme, fate])).toEqual(fates)
  for (const { doc } of clients) {
    await expect.poll(() => outcomeOf(kit, boardOf(doc))).toEqual(outcome)
  }
  await say({ type: 'end' })
  expect(await control()).toMatchObject({ phase: 'ended', timer: { since: null } })
})
