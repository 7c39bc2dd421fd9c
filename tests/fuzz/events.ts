import type { Chance } from '@firefelt/server/rehearsal/chance.ts'
import { participant, projector } from '@firefelt/shared/board/actor.ts'
import type { Command } from '@firefelt/shared/control/commands.ts'
import { limits } from '@firefelt/shared/protocol/limits.ts'
import * as Y from 'yjs'
import type { Fate } from './disk.ts'
import { read } from './frames.ts'
import type { Meeting } from './meeting.ts'
import type { Member } from './member.ts'
import { act } from './operations.ts'

const mostMembers = 8

/** What can happen in a meeting; `turn` makes ids. */
type Event = (meeting: Meeting, chance: Chance, turn: number) => void | Promise<void>

const someone = ({ members }: Meeting, { pick }: Chance): Member => pick(members)
const online = ({ members }: Meeting, { pick }: Chance): Member | undefined => {
  const connected = members.filter(({ wire }) => wire !== undefined)
  return connected.length > 0 ? pick(connected) : undefined
}

const acts: Event = (meeting, chance, turn) => {
  const member = someone(meeting, chance)
  if (member.forges) return
  for (let left = 1 + chance.below(3); left > 0; left--)
    act(chance, member, `x${turn}-${left}`, meeting)
}

const sends: Event = (meeting, chance) => {
  const wire = online(meeting, chance)?.wire
  for (let left = 1 + chance.below(6); left > 0; left--) wire?.deliverUp()
}

const hears: Event = (meeting, chance) => {
  const member = online(meeting, chance)
  for (let left = 1 + chance.below(6); left > 0; left--) if (member) meeting.hear(member)
}

/** A frame that is still on its way arrives twice. */
const duplicates: Event = (meeting, chance) => {
  const wire = online(meeting, chance)?.wire
  const frame = wire?.up[0]
  if (frame !== undefined) wire?.up.unshift(frame)
}

/** A frame that arrived long ago arrives once more. */
const repeats: Event = (meeting, chance) => {
  const wire = online(meeting, chance)?.wire
  if (wire !== undefined && wire.written.length > 0) wire.up.push(chance.pick(wire.written))
}

/** A frame comes that was sent before the line was lost, or the server died. */
const replays: Event = (meeting, chance) => {
  const { wire, past = [], answered } = online(meeting, chance) ?? {}
  // That it has told everything, nobody says before it has.
  const fit = past.filter((frame) => answered || read(frame).kind === 'update')
  if (wire !== undefined && fit.length > 0) meeting.again(wire, chance.pick(fit), 'replays')
}

/** Somebody, a projector perhaps, says what another has written and the disk has. */
const echoes: Event = (meeting, chance) => {
  const { members, disk } = meeting
  const heard = members.flatMap(({ wire, past }) => [...past, ...(wire?.written ?? [])])
  const wire = online(meeting, chance)?.wire
  if (wire === undefined || heard.length === 0) return
  const frame = chance.pick(heard)
  const said = read(frame)
  if (said.kind === 'update' && disk.knows(said.body)) meeting.again(wire, frame, 'echoes')
}

const loses: Event = (meeting, chance) => online(meeting, chance)?.lose()
const notices: Event = (meeting) => meeting.notice()
const connects: Event = (meeting, chance) => meeting.connect(someone(meeting, chance))

/** Another tab or device of the same person, with what it kept of the board: perhaps long ago. */
const opensAnother: Event = async (meeting, chance) => {
  if (meeting.members.length >= mostMembers) return
  const { actor, doc } = chance.pick(meeting.members.filter(({ forges }) => !forges))
  const copy = chance.maybe(0.7) ? Y.encodeStateAsUpdate(doc) : undefined
  await meeting.enter({ actor, extras: chance.maybe(0.6), copy })
}

/** A device that does what it may not, with what another of the same person's kept. */
const forges: Event = async (meeting, chance) => {
  if (meeting.members.some((member) => member.forges)) return
  const { actor, doc } = someone(meeting, chance)
  const who = chance.maybe(0.2) ? projector : actor
  const copy =
    who === actor ? Y.encodeStateAsUpdate(doc) : Y.encodeStateAsUpdate(meeting.disk.mirror)
  const member = await meeting.enter({ actor: who, extras: chance.maybe(0.6), copy, forges: true })
  meeting.connect(member)
}

/** Whoever is there to forge hears all that there is to hear, and does something at once. */
const forgers: Event = (meeting, chance, turn) => {
  const forger = meeting.members.find((member) => member.forges)
  if (forger === undefined) return
  while (forger.wire !== undefined && forger.wire.down.length > 0) meeting.hear(forger)
  if (!forger.answered) return
  for (let left = 3; left > 0; left--) act(chance, forger, `f${turn}-${left}`, meeting)
  while (forger.wire !== undefined && forger.wire.up.length > 0) forger.wire.deliverUp()
}

const arrives: Event = async (meeting, chance, turn) => {
  if (meeting.members.length >= mostMembers) return
  const actor = participant(`p${turn}`)
  meeting.connect(await meeting.enter({ actor, extras: chance.maybe(0.7) }))
}

const waves: Event = (meeting, chance) => {
  const position = { success: chance.next(), importance: chance.next() }
  const stance = chance.maybe(0.7) ? { air: { note: 'x1-1', position } } : {}
  online(meeting, chance)?.wave(stance)
}

const commands: Event = (meeting, chance, turn) => {
  const { control } = meeting.disk
  const [first, , third] = meeting.kit.themes
  const themes = [first, third].flatMap((theme) => theme?.id ?? [])
  const id = `c${turn}`
  const people = Object.keys(control.participants)
  const groups = Object.keys(control.groups)
  const wanted: Command[] = [
    { id, type: 'lock', locked: true },
    { id, type: 'lock', locked: false },
    { id, type: 'lock', locked: false },
    { id, type: 'makeGroups', count: 2, choose: chance.maybe(0.3), remoteApart: false },
    { id, type: 'endGroups' },
    { id, type: 'end' },
    { id, type: 'reopen' },
    { id, type: 'reopen' },
  ]
  const round = control.round?.id ?? 'none'
  const who = chance.pick(people)
  wanted.push(
    { id, type: 'startRound', round: `r${turn}`, seconds: 60, order: [], talkFirst: true },
    { id, type: 'endTurn', round, who, passes: chance.maybe(0.5) },
    { id, type: 'endRound', round },
  )
  const { session } = control.agenda
  const placing = control.placing?.id ?? 'none'
  const drafters = { of: chance.pick(['group', 'participant'] as const), anonymous: false }
  wanted.push(
    { id, type: 'openPlacing', placing: `h${turn}`, ...drafters, last: people.slice(0, 1) },
    { id, type: 'showPlacing', placing, shown: chance.pick(['others', 'all'] as const) },
    { id, type: 'dropPlacing', placing },
    { id, type: 'dropPlacing', placing },
    { id, type: 'closeSession', session, next: null, opensAt: null },
    { id, type: 'openSession', session },
    { id, type: 'openSession', session },
    { id, type: 'makeThemeGroups', themes, basis: null, choose: false },
  )
  if (groups.length > 0) {
    const group = chance.pick(groups)
    wanted.push({ id, type: 'presentGroup', group, presented: chance.maybe(0.5) })
  }
  if (people.length > 0 && groups.length > 0) {
    const group = chance.maybe(0.2) ? null : chance.pick(groups)
    const move: Command = { id, type: 'moveToGroup', participant: chance.pick(people), group }
    wanted.push(move, move)
  }
  const command = chance.pick(wanted)
  meeting.command(command)
  meeting.commands.push(command)
}

/** A facilitator who heard nothing asks again, perhaps much later. */
const commandsAgain: Event = (meeting, { pick }) => {
  if (meeting.commands.length > 0) meeting.command(pick(meeting.commands.slice(-4)))
}

const holdsDisk: Event = (meeting) => meeting.disk.hold(true)
const freesDisk: Event = async ({ disk }) => {
  disk.hold(false)
  while (await disk.release());
}
const writesOne: Event = async ({ disk }) => void (await disk.release())
const spoils =
  (fate: Fate): Event =>
  ({ disk }) =>
    disk.spoil(fate)
const chokes: Event = (meeting, chance) =>
  online(meeting, chance)?.wire?.choke(limits.socketBuffer + 1)
const lags: Event = (meeting, chance) => online(meeting, chance)?.wire?.choke(20_000)
const catchesUp: Event = ({ members }) => {
  for (const { wire } of members) wire?.choke(0)
}
const crashes: Event = (meeting) => meeting.crash()
const empties: Event = (meeting) => meeting.empty()
const waits: Event = (meeting, chance) => meeting.pass(chance.below(20_000))

const events: readonly [weight: number, event: Event][] = [
  [30, acts],
  [25, sends],
  [25, hears],
  [3, duplicates],
  [2, repeats],
  [3, replays],
  [4, echoes],
  [3, loses],
  [2, notices],
  [12, connects],
  [1, opensAnother],
  [1, arrives],
  [2.5, forges],
  [6, forgers],
  [4, waves],
  [5, commands],
  [2, commandsAgain],
  [3, holdsDisk],
  [4, freesDisk],
  [5, writesOne],
  [0.5, spoils('full')],
  [0.5, spoils('doubtful')],
  [0.3, spoils('cutOff')],
  [0.3, spoils('unanswered')],
  [1, chokes],
  [2, lags],
  [2, catchesUp],
  [0.5, crashes],
  [0.5, empties],
  [3, waits],
]
const allWeight = events.reduce((sum, [weight]) => sum + weight, 0)

/** The next thing that happens. */
export const anEvent = (chance: Chance): Event => {
  let left = chance.next() * allWeight
  for (const [weight, event] of events) {
    left -= weight
    if (left < 0) return event
  }
  return acts
}
