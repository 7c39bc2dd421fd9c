import { isDeepStrictEqual } from 'node:util'
import { type Chance, chanceFrom } from '@firefelt/server/rehearsal/chance.ts'
import { type Actor, facilitator, participant, projector } from '@firefelt/shared/board/actor.ts'
import { notesIn, sheetsIn } from '@firefelt/shared/board/documents.ts'
import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { loadKits } from '@firefelt/themes/load.ts'
import { seedClientIds } from './clientIds.ts'
import { anEvent } from './events.ts'
import { type Meeting, openMeeting } from './meeting.ts'
import type { Other } from './member.ts'
import { sameBoard } from './rules.ts'
import type { Story } from './story.ts'

const kits = await loadKits()

/** Codes that an honest client can be closed with in such a meeting. */
const honest: readonly number[] = [closeCodes.notSaved, closeCodes.tooSlow, closeCodes.ended]

const failOn = ({ broken, closes }: Meeting, when: string) => {
  const unfair = closes.filter((code) => !honest.includes(code))
  if (unfair.length > 0)
    throw new Error(`${when}: an honest client was closed with ${unfair.join(', ')}`)
  if (broken.length > 0) throw new Error(`${when}: ${broken.join('; ')}`)
}

const assemble = async (meeting: Meeting, chance: Chance) => {
  const enter = (actor: Actor, likely: number) =>
    meeting.enter({ actor, extras: chance.maybe(likely) })
  await enter(facilitator, 0.7)
  for (let people = 2 + chance.below(5); people > 0; people--) {
    await enter(participant(`p-${people}`), 0.6)
  }
  if (chance.maybe(0.5)) await enter(projector, 0.5)
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
  meeting.sendAway()
  disk.spare()
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

const compare = async ({ members, disk }: Meeting) => {
  const stored = await disk.read()
  if (!sameBoard(stored.doc, disk.mirror)) throw new Error('the log is not what was written')
  for (const { name, doc, wire, extras, control, acked } of members) {
    if (wire === undefined) throw new Error(`${name} is not connected at the end`)
    if (!sameBoard(doc, stored.doc)) throw new Error(`${name} sees another board than the log`)
    if (!extras) continue
    if (!isDeepStrictEqual(control, stored.control)) {
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

const finish = async (meeting: Meeting, chance: Chance) => {
  await heal(meeting)
  failOn(meeting, 'healed')
  await compare(meeting)
  compareLive(meeting)
  // The same of a room that is read from the disk.
  await (chance.maybe(0.5) ? meeting.empty() : meeting.crash())
  await meeting.enter({ actor: participant('newcomer'), extras: true })
  await connectAll(meeting)
  failOn(meeting, 'come anew')
  await compare(meeting)
  compareLive(meeting)
}

/** One meeting, from its seed. @throws when a rule is broken or the boards differ at the end */
export const runSeed = async (seed: number, turns = 400): Promise<Story> => {
  const chance = chanceFrom(seed)
  const restore = seedClientIds(chance)
  try {
    const kit = kits[seed % kits.length]
    if (kit === undefined) throw new Error('there is no kit')
    const meeting = await openMeeting(kit)
    await assemble(meeting, chance)
    for (let turn = 0; turn < turns; turn++) {
      await anEvent(chance)(meeting, chance, turn)
      await meeting.pass(5 + chance.below(40))
      failOn(meeting, `turn ${turn}`)
    }
    await finish(meeting, chance)
    return {
      ...meeting.story,
      notes: notesIn(meeting.disk.mirror).size,
      sheets: sheetsIn(meeting.disk.mirror).size,
      late: meeting.members.reduce((sum, { late }) => sum + late, 0),
      closes: meeting.closes.length,
    }
  } finally {
    restore()
  }
}
