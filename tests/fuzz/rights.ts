import { facilitator, projector } from '@firefelt/shared/board/actor.ts'
import type { BoardRoot } from '@firefelt/shared/board/documents.ts'
import type { Control } from '@firefelt/shared/control/control.ts'
import type { Kit } from '@firefelt/shared/kit/kit.ts'
import type * as Y from 'yjs'
import type { Written } from './authorship.ts'

// Who may do what, told once more and in another way than by the product's table, so that the two can differ.

/** The fields that change after a record was made. */
const changeable: Readonly<Record<BoardRoot, readonly string[]>> = {
  notes: ['place', 'removedBy', 'reason'],
  themes: [],
  choices: ['fate', 'place', 'to', 'bringer'],
  sheets: ['removedBy'],
  answers: ['chosen', 'words'],
}

/** Whether somebody's post-its are to wait: for their turn to talk, or for what is placed hidden to be shown. */
export const holdsBack = ({ round, placing, participants }: Control, who: string): boolean => {
  const waits = round?.turns.some((turn) => turn.who === who && turn.state === 'waiting')
  if (round?.talkFirst && waits) return true
  const me = participants[who]
  if (placing === null || placing.shown === 'all' || me === undefined) return false
  const owner = placing.of === 'participant' ? who : (me.group ?? who)
  return placing.shown === 'none' || placing.last.includes(owner)
}

/** Whether groups have a theme in work, none of them somebody's own, and none has presented. */
const isOthersWork = ({ groups, participants }: Control, who: string, theme: unknown): boolean => {
  const working = Object.entries(groups).filter(([, each]) => !each.past && each.theme === theme)
  if (theme === null || working.length === 0) return false
  return !working.some(([id, { presented }]) => presented || participants[who]?.group === id)
}

const valueOf = (doc: Y.Doc, root: BoardRoot, id: string, field: string): unknown =>
  (doc.getMap(root).get(id) as Y.Map<unknown> | undefined)?.get(field)

/** The sheet that something is on, of its form. */
const sheetOf = (doc: Y.Doc, kit: Kit, { root, id }: Written) => {
  const sheet = root === 'sheets' ? id : String(valueOf(doc, 'answers', id, 'sheet'))
  const said = (field: string) => valueOf(doc, 'sheets', sheet, field)
  const form = kit.forms.find((each) => each.id === said('form'))
  return { form, author: said('author'), theme: said('theme'), removedBy: said('removedBy') }
}

const wrongOnSheet = (doc: Y.Doc, kit: Kit, written: Written): string | undefined => {
  const { by, root, what } = written
  const { form, author } = sheetOf(doc, kit, written)
  const isOwn = author === by
  if (form === undefined) return 'of a form that there is not'
  if (form.kind === 'framing' && by !== facilitator.id) return 'which is the facilitators’'
  if (root === 'answers' && form.per === 'participant' && !isOwn) return 'which is another’s own'
  const isTakenAway = root === 'sheets' && what.kind === 'field'
  return isTakenAway && !isOwn && by !== facilitator.id ? 'which another laid out' : undefined
}

/** What nobody of that role may ever do; undefined when it is in order. */
export const wrongAtAnyTime = (doc: Y.Doc, kit: Kit, written: Written): string | undefined => {
  const { by, root, id, what } = written
  if (by === projector.id) return 'as a projector'
  if (what.kind !== 'record' && !changeable[root].includes(what.field)) return 'which never changes'
  if (what.kind === 'field' && (what.field === 'place' || what.field === 'removedBy')) {
    const value = valueOf(doc, root, id, what.field)
    const signed = what.field === 'place' ? (value as { by: string } | null)?.by : value
    if (signed !== null && signed !== undefined && signed !== by) return `as ${String(signed)}`
  }
  if (root === 'choices') {
    const isWords = what.kind === 'words'
    return !isWords && by !== facilitator.id ? 'which facilitators decide' : undefined
  }
  return root === 'sheets' || root === 'answers' ? wrongOnSheet(doc, kit, written) : undefined
}

/** What somebody else may do, or this one at another time; undefined when it is in order. */
export const wrongNow = (doc: Y.Doc, control: Control, written: Written): string | undefined => {
  const { by, root, what } = written
  if (control.phase === 'ended') return 'after the end'
  if (by === facilitator.id) return undefined
  const isLocked = control.locked || control.asleep !== null
  if (root === 'notes' && what.kind !== 'words' && isLocked) return 'on a locked map'
  if (root !== 'sheets' && root !== 'answers') return undefined
  const { theme, removedBy } = sheetOf(doc, control.kit, written)
  // To put a sheet away is nobody's work; what is laid out too late is put away with its answers.
  const isRemoval = root === 'sheets' && what.kind === 'field'
  if (removedBy !== null && (isRemoval || what.kind === 'record')) return undefined
  return isOthersWork(control, by, theme) ? 'which another group works on' : undefined
}
