import * as z from 'zod/mini'
import { idSchema } from '../board/ids.ts'
import { fieldNumberSchema } from '../kit/fields.ts'
import { limits } from '../protocol/limits.ts'
import { agendaCommands } from './agenda/agendaCommands.ts'
import { addStep, moveStep, removeStep, setMinutes, skipStep } from './agenda/editAgenda.ts'
import { goTo, runTimer, stopTimer } from './agenda/runTimer.ts'
import type { Timer } from './agenda/timer.ts'
import type { Control } from './control.ts'
import { bases } from './group.ts'
import { changeGroup, endGroups, makeGroups, makeThemeGroups, moveToGroup } from './groups.ts'
import { nameSchema } from './name.ts'
import { holdsGroups, mayMove, openPlacing, showPlacing } from './placing/hiddenPlacing.ts'
import { placingCommands } from './placing/placingCommands.ts'
import { planCommands, writePlan } from './plan/planCommands.ts'
import { roundCommands } from './round/roundCommands.ts'
import { endTurn, giveWord, startRound, takeBack } from './round/takeTurns.ts'
import { sessionCommands } from './sessions/sessionCommands.ts'
import { closeSession, openSession, planSession } from './sessions/sessions.ts'
import { titleSchema } from './title.ts'
import { closeVote, openVote } from './vote/countVotes.ts'
import type { Ballot } from './vote/vote.ts'
import { voteCommands } from './vote/voteCommands.ts'

/**
 * What a facilitator can ask of a room. Each is absolute (»locked: true«, never »toggle«), so that two
 * facilitators who press at once want the same thing; `id` lets the server do a repeated one only once.
 */
export const commandSchema = z.discriminatedUnion('type', [
  z.strictObject({ id: idSchema, type: z.literal('rename'), title: titleSchema }),
  z.strictObject({ id: idSchema, type: z.literal('lock'), locked: z.boolean() }),
  z.strictObject({ id: idSchema, type: z.literal('openTheme'), theme: z.nullable(idSchema) }),
  z.strictObject({
    id: idSchema,
    type: z.literal('openField'),
    field: z.nullable(fieldNumberSchema),
  }),
  ...sessionCommands,
  ...agendaCommands,
  ...roundCommands,
  ...voteCommands,
  ...planCommands,
  ...placingCommands,
  z.strictObject({
    id: idSchema,
    type: z.literal('makeGroups'),
    count: z.int().check(z.gte(1), z.lte(limits.groups)),
    choose: z.boolean(),
    remoteApart: z.boolean(),
  }),
  /** A group for each theme, which people choose or are dealt to; the groups before become past. */
  z.strictObject({
    id: idSchema,
    type: z.literal('makeThemeGroups'),
    themes: z.array(idSchema).check(z.minLength(1), z.maxLength(limits.groups)),
    basis: z.nullable(z.enum(bases)),
    choose: z.boolean(),
  }),
  /** Whether a group has presented: then others may add to what it wrote. */
  z.strictObject({
    id: idSchema,
    type: z.literal('presentGroup'),
    group: idSchema,
    presented: z.boolean(),
  }),
  z.strictObject({ id: idSchema, type: z.literal('endGroups') }),
  z.strictObject({
    id: idSchema,
    type: z.literal('moveToGroup'),
    participant: idSchema,
    group: z.nullable(idSchema),
  }),
  z.strictObject({
    id: idSchema,
    type: z.literal('nameGroup'),
    group: idSchema,
    name: nameSchema,
  }),
  z.strictObject({
    id: idSchema,
    type: z.literal('leadGroup'),
    group: idSchema,
    leader: z.nullable(idSchema),
  }),
  z.strictObject({ id: idSchema, type: z.literal('end') }),
  z.strictObject({ id: idSchema, type: z.literal('reopen') }),
])
export type Command = z.infer<typeof commandSchema>

/** Over, or asleep between two sessions: nothing begins. */
const isStill = ({ phase, asleep }: Control): boolean => phase === 'ended' || asleep !== null

const tick = ({ kit, checked }: Control, check: string, done: boolean): string[] => {
  const known = kit.checklist.some(({ id }) => id === check)
  if (!known || checked.includes(check) === done) return checked
  return done ? [...checked, check] : checked.filter((id) => id !== check)
}

const withEnd = (timer: Timer, endsAt: number | null): Timer =>
  timer.endsAt === endsAt ? timer : { ...timer, endsAt }

type RoundCommand = Extract<Command, { type: 'endTurn' | 'giveWord' | 'takeBack' | 'endRound' }>

/** A command for a round that is over changes nothing. */
const changeRound = (
  { round, participants }: Control,
  command: RoundCommand,
  now: number,
): Control['round'] => {
  if (round?.id !== command.round) return round
  switch (command.type) {
    case 'endTurn':
      return endTurn(round, command.who, command.passes, now)
    case 'giveWord':
      return giveWord(round, participants, command, now)
    case 'takeBack':
      return takeBack(round, command.to, now)
    case 'endRound':
      return null
  }
}

const change = (
  control: Control,
  command: Command,
  now: number,
  ballots: readonly Ballot[],
): Partial<Control> => {
  switch (command.type) {
    case 'rename':
      return { title: command.title }
    case 'lock':
      return { locked: command.locked }
    case 'openTheme':
      return { openTheme: command.theme }
    case 'openField':
      return { openField: command.field }
    case 'openSession':
      return openSession(control, command.session, now)
    case 'closeSession':
      return closeSession(control, command, now)
    case 'planSession':
      return planSession(control, command)
    case 'check':
      return { checked: tick(control, command.check, command.done) }
    case 'goTo':
      return isStill(control) ? {} : goTo(control, command.step, now)
    case 'runTimer':
      return isStill(control) ? {} : runTimer(control, command.running, now)
    case 'setMinutes':
      return { agenda: setMinutes(control.agenda, command.minutes) }
    case 'moveStep':
      return { agenda: moveStep(control.agenda, command.step, command.before) }
    case 'addStep': {
      const { step, kind, name, minutes, before } = command
      return { agenda: addStep(control.agenda, { id: step, kind, name, minutes, before }) }
    }
    case 'skipStep':
      return { agenda: skipStep(control, command.step, command.skipped) }
    case 'removeStep':
      return { agenda: removeStep(control, command.step) }
    case 'setEnd':
      return { timer: withEnd(control.timer, command.endsAt) }
    case 'startRound':
      return isStill(control) ? {} : { round: startRound(control, command, now) }
    case 'endTurn':
    case 'giveWord':
    case 'takeBack':
      return control.phase === 'ended' ? {} : { round: changeRound(control, command, now) }
    case 'endRound':
      return { round: changeRound(control, command, now) }
    case 'openVote':
      return isStill(control) ? {} : { vote: openVote(control.vote, command.vote, command.dots) }
    case 'closeVote':
      return { vote: closeVote(control.vote, command.vote, ballots) }
    case 'dropVote':
      return control.vote?.id === command.vote ? { vote: null } : {}
    case 'openPlacing':
      return isStill(control) ? {} : { placing: openPlacing(control, command) }
    case 'showPlacing':
      return isStill(control)
        ? {}
        : { placing: showPlacing(control.placing, command.placing, command.shown) }
    case 'dropPlacing':
      return control.placing?.id === command.placing ? { placing: null } : {}
    case 'makeGroups':
      return holdsGroups(control) ? {} : makeGroups(control, command)
    case 'makeThemeGroups':
      return holdsGroups(control) ? {} : makeThemeGroups(control, command)
    case 'endGroups':
      return control.grouping === 'none' || holdsGroups(control) ? {} : endGroups(control)
    case 'moveToGroup':
      return mayMove(control, command.participant)
        ? moveToGroup(control, command.participant, command.group)
        : {}
    case 'presentGroup':
      return { groups: changeGroup(control, command.group, { presented: command.presented }) }
    case 'nameGroup':
      return { groups: changeGroup(control, command.group, { name: command.name }) }
    case 'leadGroup':
      return { groups: changeGroup(control, command.group, { leader: command.leader }) }
    case 'writePlan':
      return { plan: writePlan(control, command) }
    case 'end':
      return control.phase === 'ended'
        ? {}
        : { phase: 'ended', endedAt: now, timer: stopTimer(control.timer, now) }
    case 'reopen':
      return control.planOnlyUntil === null ? { phase: 'open', endedAt: null } : {}
  }
}

/**
 * The record after a command; the same record, unchanged, when the command asks for what is already so.
 * @param now ms of server time
 * @param ballots what was put in the vote that the command closes
 */
export const applyCommand = (
  control: Control,
  command: Command,
  now: number,
  ballots: readonly Ballot[] = [],
): Control => {
  const wanted = change(control, command, now, ballots)
  const same = Object.entries(wanted).every(
    ([key, value]) => control[key as keyof Control] === value,
  )
  return same ? control : { ...control, ...wanted, version: control.version + 1 }
}
