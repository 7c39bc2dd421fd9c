import * as z from 'zod/mini'
import type { Role } from '../board/actor.ts'
import type { Control } from '../control/control.ts'

/** What can be done to a board or a room. */
export const acts = [
  'note.put',
  'note.move',
  'note.remove',
  'note.restore',
  'reason.write',
  'theme.add',
  'choice.make',
  'choice.write',
  'sheet.add',
  'sheet.fill',
  'sheet.remove',
  'ownSheet.add',
  'ownSheet.fill',
  'ownSheet.remove',
  'framing.add',
  'framing.fill',
  'framing.remove',
  'turn.end',
  'command',
] as const
export const actSchema = z.enum(acts)
export type Act = z.infer<typeof actSchema>

/**
 * When a role may do an act:
 * - `always`: whenever the room is open
 * - `unlocked`: while the map is not locked
 * - `turn`: while the map is not locked, once their turn in a round has come
 * - `group`: whenever the room is open, unless it is about a theme that is in work in another group
 * - `own`: while the map is not locked, on what it sent or wrote itself
 * - `mine`: whenever the room is open, on what is its own
 * - `never`
 */
type Rule = 'always' | 'unlocked' | 'turn' | 'group' | 'own' | 'mine' | 'never'

/** The whole of who may do what. The relay, the commands and the screens all ask this table. */
const rules: Record<Role, Record<Act, Rule>> = {
  facilitator: {
    'note.put': 'always',
    'note.move': 'always',
    'note.remove': 'always',
    'note.restore': 'always',
    'reason.write': 'always',
    'theme.add': 'always',
    'choice.make': 'always',
    'choice.write': 'always',
    'sheet.add': 'always',
    'sheet.fill': 'always',
    'sheet.remove': 'always',
    'ownSheet.add': 'always',
    'ownSheet.fill': 'mine',
    'ownSheet.remove': 'always',
    'framing.add': 'always',
    'framing.fill': 'always',
    'framing.remove': 'always',
    'turn.end': 'always',
    command: 'always',
  },
  participant: {
    'note.put': 'turn',
    'note.move': 'unlocked',
    'note.remove': 'own',
    'note.restore': 'own',
    'reason.write': 'always',
    'theme.add': 'always',
    'choice.make': 'never',
    'choice.write': 'always',
    'sheet.add': 'group',
    'sheet.fill': 'group',
    'sheet.remove': 'mine',
    'ownSheet.add': 'always',
    'ownSheet.fill': 'mine',
    'ownSheet.remove': 'mine',
    'framing.add': 'never',
    'framing.fill': 'never',
    'framing.remove': 'never',
    'turn.end': 'mine',
    command: 'never',
  },
  projector: {
    'note.put': 'never',
    'note.move': 'never',
    'note.remove': 'never',
    'note.restore': 'never',
    'reason.write': 'never',
    'theme.add': 'never',
    'choice.make': 'never',
    'choice.write': 'never',
    'sheet.add': 'never',
    'sheet.fill': 'never',
    'sheet.remove': 'never',
    'ownSheet.add': 'never',
    'ownSheet.fill': 'never',
    'ownSheet.remove': 'never',
    'framing.add': 'never',
    'framing.fill': 'never',
    'framing.remove': 'never',
    'turn.end': 'never',
    command: 'never',
  },
}

/**
 * - `allowed`
 * - `late`: the role may do it, but not now: the map is locked or the room asleep, their turn is to come, others work on
 *   it, or the room has ended. An honest client can send it, when the lock overtook it on the way.
 * - `forbidden`: the role may never do it; only a broken or forged client sends it.
 */
export type Verdict = 'allowed' | 'late' | 'forbidden'

/** What an act depends on, apart from who does it. */
export interface Moment extends Pick<Control, 'locked' | 'phase'> {
  /** Whether the actor is to put up nothing yet: their turn to talk is to come, or they place hidden. */
  waits?: boolean
  /** Whether it is about a theme that a group works on that the actor is not in. */
  elsewhere?: boolean
}

/** @param own whether the act touches what the actor sent or wrote itself (true for what is new) */
export const judge = (
  role: Role,
  act: Act,
  own: boolean,
  { locked, phase, waits = false, elsewhere = false }: Moment,
): Verdict => {
  const rule = rules[role][act]
  if (rule === 'never' || ((rule === 'own' || rule === 'mine') && !own)) return 'forbidden'
  if (phase === 'ended' && act !== 'command') return 'late'
  if (rule === 'always' || rule === 'mine') return 'allowed'
  if (rule === 'group') return elsewhere ? 'late' : 'allowed'
  return locked || (rule === 'turn' && waits) ? 'late' : 'allowed'
}
