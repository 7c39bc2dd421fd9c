import { isDeepStrictEqual } from 'node:util'
import { type Chance, chanceFrom } from '@firefelt/server/rehearsal/chance.ts'
import { facilitator, participant, projector } from '@firefelt/shared/board/actor.ts'
import { notesIn, sheetsIn } from '@firefelt/shared/board/documents.ts'
import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import * as Y from 'yjs'
import { seedClientIds } from './clientIds.ts'
import { anEvent } from './events.ts'
import { type Meeting, openMeeting } from './meeting.ts'
import type { Other } from './member.ts'
import { boardOf } from './rules.ts'

/** Codes that an honest client can be closed with in such a meeting. */
const honest: readonly number[] = [closeCodes.notSaved, closeCodes.tooSlow, closeCodes.ended]

/** What a run did: a fuzz that does nothing proves nothing. */
export interface Story {
  notes: number
  /** Sheets of the kit's forms. */
  sheets: number
  commits: number
  late: number
  closes: number
}

const failOn = ({ broken, closes }: Meeting, when: string) => {
  const unfair = closes.filter((code) => !honest.includes(code))
  if (unfair.length > 0)
    throw new Error(`${when}: an honest client was closed with ${unfair.join(', ')}`)
  if (broken.length > 0) throw new Error(`${when}: ${broken.join('; ')}`)
}

const assemble = async (meeting: Meeting, chance: Chance) => {
  await meeting.enter(facilitator, chance.maybe(0.7))
  for (let people = 2 + chance.below(5); people > 0; people--) {
    await meeting.enter(participant(`p-${people}`), chance.maybe(0.6))
  }
  if (chance.maybe(0.5)) await meeting.enter(projector, chance.maybe(0.5))
  for (const member of meeting.members) meeting.connect(member)
}

/** Everything that is on its way arrives. */
const flush = async (meeting: Meeting) => {
  const busy = () =>
    meeting.members.some(({ wire }) => wire && (wire.up.length > 0 || wire.down.length > 0))
  await meeting.pass(1_000)
  for (let round = 0; busy() && round < 1_000; round++) {
    for (const member of meeting.members) {
      while (member.wire && member.wire.up.length > 0) {
        member.wire.deliverUp()
        await meeting.pass(20)
      }
      while (member.wire && member.wire.down.length > 0) meeting.hear(member)
    }
    await meeting.pass(1_000)
  }
  if (busy()) throw new Error('it never comes to rest')
}

const connectAll = async (meeting: Meeting) => {
  meeting.notice()
  for (const member of meeting.members) meeting.connect(member)
  await flush(meeting)
}

/** Disk, network and meeting are as they should be; whoever is still connected stays so. */
const heal = async (meeting: Meeting) => {
  const { disk } = meeting
  disk.hold(false)
  while (await disk.release());
  await meeting.settle()
  for (const { wire } of meeting.members) wire?.choke(0)
  meeting.command({ id: 'last', type: 'reopen' })
  await meeting.pass(60_000)
  await connectAll(meeting)
  // Some heard only now that they had been closed.
  await connectAll(meeting)
}

const sameBoard = (a: Y.Doc, b: Y.Doc): boolean =>
  Y.equalSnapshots(Y.snapshot(a), Y.snapshot(b)) && isDeepStrictEqual(boardOf(a), boardOf(b))

const compare = ({ members, disk }: Meeting) => {
  for (const { name, doc, wire, extras, control, acked } of members) {
    if (wire === undefined) throw new Error(`${name} is not connected at the end`)
    if (!sameBoard(doc, disk.mirror)) throw new Error(`${name} sees another board than the log`)
    if (!extras) continue
    if (!isDeepStrictEqual(control, disk.control)) {
      throw new Error(`${name} knows another control record than the log`)
    }
    if (acked !== wire.written.length) {
      throw new Error(`${name} has ${acked} acks of ${wire.written.length}`)
    }
  }
}

/** Whoever is told of the others is told of all of them, and of each the same. */
const compareLive = ({ members }: Meeting) => {
  const seats = new Map<number, Other>()
  for (const { name, extras, others, actor } of members) {
    if (!extras) continue
    const told = [...others.values()].map(({ id }) => id)
    const here = members.map((member) => member.actor.id)
    if (!isDeepStrictEqual([...told, actor.id].sort(), here.sort())) {
      throw new Error(`${name} thinks ${told.join(', ')} here`)
    }
    for (const [seat, other] of others) {
      const known = seats.get(seat) ?? other
      if (!isDeepStrictEqual(known, other)) throw new Error(`seat ${seat} is two things`)
      seats.set(seat, other)
    }
  }
}

const finish = async (meeting: Meeting) => {
  await heal(meeting)
  failOn(meeting, 'healed')
  compare(meeting)
  compareLive(meeting)
  for (const member of meeting.members) member.lose()
  await meeting.enter(participant('newcomer'), true)
  await connectAll(meeting)
  failOn(meeting, 'come anew')
  compare(meeting)
  compareLive(meeting)
}

/** One meeting, from its seed. @throws when a rule is broken or the boards differ at the end */
export const runSeed = async (seed: number, turns = 400): Promise<Story> => {
  const chance = chanceFrom(seed)
  const restore = seedClientIds(chance)
  try {
    const meeting = await openMeeting()
    let commits = 0
    const { committed } = meeting.rules
    meeting.rules.committed = (...told) => {
      commits++
      committed(...told)
    }
    await assemble(meeting, chance)
    for (let turn = 0; turn < turns; turn++) {
      await anEvent(chance)(meeting, chance, turn)
      await meeting.pass(5 + chance.below(40))
      failOn(meeting, `turn ${turn}`)
    }
    await finish(meeting)
    return {
      notes: notesIn(meeting.disk.mirror).size,
      sheets: sheetsIn(meeting.disk.mirror).size,
      commits,
      late: meeting.members.reduce((sum, { late }) => sum + late, 0),
      closes: meeting.closes.length,
    }
  } finally {
    restore()
  }
}
