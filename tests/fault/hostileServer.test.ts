import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { updateFrame } from '@firefelt/server/relay/frames.ts'
import {
  createMeeting,
  meetingActors,
  serverDoc,
  testControl,
} from '@firefelt/server/relay/guard/meeting.fixture.ts'
import { facilitator } from '@firefelt/shared/board/actor.ts'
import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Server, startServer } from '../fixtures/server.ts'
import { tempFolder } from '../fixtures/tempFolder.ts'
import { megabyte, openScale } from './figures.ts'
import { attacks } from './hostileAttacks.ts'
import { attacker, freshScene, hostileScene } from './hostileScene.ts'
import { openIntruder } from './intruder.ts'
import { layRoom, type Tokens } from './laidRoom.ts'
import { boardIn } from './mayHaveWritten.ts'
import { mutatedFrame } from './mutatedFrame.ts'
import { lookOn, type Onlooker } from './onlooker.ts'
import { knownIn } from './restructure.ts'
import { answerOrUpdate } from './wholeFrames.ts'

const long = process.env['FIREFELT_LONG'] !== undefined
const mutations = long ? 2_000 : 300
const mostGrowth = 20 * megabyte

const scene = await hostileScene()
const meeting = createMeeting(20)
for (let turn = 0; turn < 400; turn++) meeting.happen()
meeting.settle()
/** From here on the meeting's frames are yet to come. */
const from = Math.floor(meeting.frames.length / 2)
const stored = meeting.server.stored.slice(0, meeting.frames[from]?.stored)

const rooms = { attacked: 'attacked-room', meeting: 'meeting-room' }
let server: Server & { remove(): Promise<void> }
let tokens: Record<keyof typeof rooms, Tokens>
const onlookers = {} as Record<keyof typeof rooms, Onlooker>

const tokenOf = (room: keyof typeof rooms, id: string) => tokens[room].get(id) ?? ''
const look = (room: keyof typeof rooms) =>
  lookOn(server.url, rooms[room], tokenOf(room, facilitator.id))
const intrude = (room: keyof typeof rooms, id: string) =>
  openIntruder(server.url, rooms[room], tokenOf(room, id))

beforeAll(async () => {
  const data = await tempFolder()
  const attacked = { ...testControl(), room: rooms.attacked }
  const begun = { ...meeting.server.control, locked: false, room: rooms.meeting, code: 'GHJKLM' }
  const { updates = [] } = (await scene.store.loadRoom(scene.room.id)) ?? {}
  tokens = {
    attacked: await layRoom(data, attacked, updates, meetingActors),
    meeting: await layRoom(data, begun, stored, meetingActors),
  }
  const unhurried = pathToFileURL(join(import.meta.dirname, 'unhurried.ts')).href
  server = await startServer({ DATA_DIR: data, NODE_OPTIONS: `--import=${unhurried}` })
  onlookers.attacked = await look('attacked')
  onlookers.meeting = await look('meeting')
})
afterAll(async () => {
  for (const { person } of Object.values(onlookers)) person.leave()
  await server.remove()
})

const attackWith = async (some: typeof attacks) => {
  const intruder = intrude('attacked', attacker.id)
  const codes: [string, number | undefined][] = []
  for (const [what, updateOf] of some) {
    codes.push([what, await intruder.say(updateFrame(updateOf(freshScene(scene))))])
  }
  intruder.leave()
  return codes
}

const sendMutated = async (count: number) => {
  const { chance, frames } = meeting
  const doc = serverDoc(stored)
  const known = knownIn(doc)
  const notes = [...doc.getMap('notes').keys()]
  const intruders = new Map(meetingActors.map(({ id }) => [id, intrude('meeting', id)]))
  const ahead = frames.slice(from).filter(({ update }) => update.length > 2)
  const codes: (number | undefined)[] = []
  for (let turn = 0; turn < count; turn++) {
    // It goes on slowly, one of them in ten as it was.
    const at = Math.floor((turn / count) * ahead.length)
    const { update, actor } = chance.one(ahead.slice(at, at + 6)) ?? { actor: facilitator }
    if (update === undefined) throw new Error('the meeting is over')
    const sender = { doc, update, note: chance.one(notes) ?? 'none', chance }
    const other = chance.one(ahead)?.update ?? update
    const bytes =
      turn % 10 === 0 ? answerOrUpdate(sender) : mutatedFrame(sender, { other, known }).bytes
    codes.push(await intruders.get(actor.id)?.say(bytes))
  }
  for (const intruder of intruders.values()) intruder.leave()
  return codes
}

// R-GUARD-2, R-READ-3
test('a server that is sent all that is hostile goes on, as large as it was', async () => {
  const before = boardIn(onlookers.attacked.doc)
  const begun = boardIn(onlookers.meeting.doc)
  // The first of everything makes a process larger, hostile or not.
  await attackWith(attacks.slice(0, 30))
  await sendMutated(100)
  const scale = await openScale(server)
  const size = await scale.held()

  expect(await attackWith(attacks)).toEqual(attacks.map(([what]) => [what, closeCodes.reset]))
  expect(boardIn(onlookers.attacked.doc)).toEqual(before)

  const codes = await sendMutated(mutations)
  const legal = [undefined, closeCodes.reset, closeCodes.tooMany]
  expect(codes.filter((code) => !legal.some((each) => each === code))).toEqual([])
  expect(codes.filter((code) => code === closeCodes.reset).length).toBeGreaterThan(mutations / 3)
  expect(codes.filter((code) => code === undefined).length).toBeGreaterThan(mutations / 20)

  expect((await scale.held()) - size).toBeLessThan(mostGrowth)
  scale.close()
  expect(boardIn(onlookers.meeting.doc)).not.toEqual(begun)
  for (const { person } of Object.values(onlookers)) {
    expect(person.socket.readyState).toBe(person.socket.OPEN)
  }
}, 240_000)

// R-BOARD-1, R-BOARD-2
test('and its rooms, read anew, hold what everyone saw', async () => {
  const seen = [boardIn(onlookers.attacked.doc), boardIn(onlookers.meeting.doc)]
  await server.restart()
  const again = [await look('attacked'), await look('meeting')]
  expect(again.map(({ doc }) => boardIn(doc))).toEqual(seen)
  for (const { roots, foreign } of seen) {
    expect(foreign).toEqual([])
    for (const records of Object.values(roots))
      expect([...records.values()]).not.toContain(undefined)
  }
  for (const { person } of again) person.leave()
})
