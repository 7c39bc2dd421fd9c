import { joinAgain } from '@firefelt/server/control/join.ts'
import { rehearse } from '@firefelt/server/rehearsal/rehearse.ts'
import { createMemoryStore } from '@firefelt/server/store/memory.ts'
import { actionCardsOf } from '@firefelt/shared/cards/actionCards.ts'
import { createdRoomSchema } from '@firefelt/shared/protocol/http.ts'
import { describe, expect, it, onTestFinished } from 'vitest'
import { serveOver } from '../fixtures/ownDisk.ts'
import { createLeader } from './leader.ts'

const crew = 6
/** They look again as soon as everything else has had its turn. */
const pause = () => new Promise<void>((resolve) => setImmediate(resolve))

const open = async (kit: string, language: string) => {
  const { url, rooms } = await serveOver(createMemoryStore())
  const answer = await fetch(`${url}/api/rooms`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ kit, language, practice: true }),
  })
  const created = createdRoomSchema.parse(await answer.json())
  const { room } = created
  const stop = new AbortController()
  const people = crew
  const wish = { url, room, people, seed: 7, now: () => Date.UTC(2027, 0, 4), pause }
  const over = rehearse(wish, stop.signal)
  const leader = createLeader(url, created)
  onTestFinished(async () => {
    stop.abort()
    leader.leave()
    await over
  })
  await leader.until('all have come', () => leader.people() === crew)
  /** As a server that starts again does it: the people of before are let in anew. */
  const interrupt = async () => {
    stop.abort()
    await over
    const known = await rooms.use(room, joinAgain)
    const again = new AbortController()
    const goesOn = rehearse({ ...wish, known }, again.signal)
    onTestFinished(async () => {
      again.abort()
      await goesOn
    })
    return known
  }
  return { leader, over, interrupt }
}

// R-PRACTICE-1
describe('a rehearsal', () => {
  it('of the leadership group goes through the whole meeting, and ends with it', async () => {
    const { leader, over } = await open('ledergruppen', 'da')
    await leader.until('all have prepared', () => leader.control().prepared === crew)
    await leader.leadSession(0)
    const { notes, sheets } = leader.board()
    expect(leader.control().practice).toBe(true)
    expect(new Set(notes.map(({ sender }) => sender)).size).toBe(crew)
    expect(notes.every(({ reason, removedBy }) => reason !== '' && removedBy === null)).toBe(true)
    expect(sheets.filter(({ form }) => form === 'aftale')).toHaveLength(3)
    expect(sheets.filter(({ form }) => form === 'afslutning')).toHaveLength(crew)
    await leader.command({ type: 'end' })
    await over
  }, 120_000)

  it('goes on with the same people after a stop of the server', async () => {
    const { leader, interrupt } = await open('ledertrivselsplan', 'da')
    const before = Object.keys(leader.control().participants)
    await leader.command({ type: 'goTo', step: 'tal-i-grupper' })
    await leader.command({ type: 'makeGroups', count: 2, choose: false, remoteApart: false })
    expect((await interrupt()).map(({ participant }) => participant)).toEqual(before)
    const placing = { placing: 'h1', of: 'participant', anonymous: false, last: [] }
    await leader.command({ type: 'openPlacing', ...placing })
    await leader.until('all are ready', () => leader.control().placing?.ready.length === crew)
    expect(Object.keys(leader.control().participants)).toEqual(before)
  }, 60_000)

  it('of the plan goes through its three sessions, with hidden post-its and action cards', async () => {
    const { leader, over } = await open('ledertrivselsplan', 'en')
    for (const session of [0, 1, 2]) await leader.leadSession(session)
    const { kit, groups } = leader.control()
    const board = leader.board()
    const firstGroups = Object.keys(groups).slice(0, 2)
    expect(new Set(board.notes.map(({ sender }) => sender))).toEqual(new Set(firstGroups))
    const cards = actionCardsOf(kit, board)
    expect(cards.map(({ state }) => state).toSorted()).toEqual(['nearly', 'whole', 'whole'])
    expect(cards.every(({ needsFinish }) => !needsFinish)).toBe(true)
    expect(cards.every(({ tasks }) => tasks.length === 2)).toBe(true)
    await leader.command({ type: 'end' })
    await over
  }, 120_000)
})
