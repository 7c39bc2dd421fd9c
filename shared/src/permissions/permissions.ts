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
  'command',
] as const
export const actSchema = z.enum(acts)
export type Act = z.infer<typeof actSchema>

/**
 * When a role may do an act:
 * - `always`: whenever the room is open
 * - `unlocked`: while the map is not locked
 * - `own`: while the map is not locked, on what it sent or wrote itself
 * - `never`
 */
type Rule = 'always' | 'unlocked' | 'own' | 'never'

/** The whole of who may do what. The relay, the commands and the screens all ask this table. */
const rules: Record<Role, Record<Act, Rule>> = {
  facilitator: {
    'note.put': 'always',
    'note.move': 'always',
    'note.remove': 'always',
    'note.restore': 'always',
    'reason.write': 'always',
    'theme.add': 'always',
    command: 'always',
  },
  participant: {
    'note.put': 'unlocked',
    'note.move': 'unlocked',
    'note.remove': 'own',
    'note.restore': 'own',
    'reason.write': 'always',
    'theme.add': 'always',
    command: 'never',
  },
  projector: {
    'note.put': 'never',
    'note.move': 'never',
    'note.remove': 'never',
    'note.restore': 'never',
    'reason.write': 'never',
    'theme.add': 'never',
    command: 'never',
  },
}

/**
 * - `allowed`
 * - `late`: the role may do it, but not now: the map is locked, or the room has ended. An honest client
 *   can send it, when the lock overtook it on the way.
 * - `forbidden`: the role may never do it; only a broken or forged client sends it.
 */
export type Verdict = 'allowed' | 'late' | 'forbidden'

/** @param own whether the act touches what the actor sent or wrote itself (true for what is new) */
export const judge = (
  role: Role,
  act: Act,
  own: boolean,
  control: Pick<Control, 'locked' | 'phase'>,
): Verdict => {
  const rule = rules[role][act]
  if (rule === 'never' || (rule === 'own' && !own)) return 'forbidden'
  if (control.phase === 'ended' && act !== 'command') return 'late'
  if (rule === 'always') return 'allowed'
  return control.locked ? 'late' : 'allowed'
}
