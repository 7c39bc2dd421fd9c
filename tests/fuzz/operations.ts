import type { Chance } from '@firefelt/server/rehearsal/chance.ts'
import type { Actor } from '@firefelt/shared/board/actor.ts'
import { readAnswer } from '@firefelt/shared/board/answer.ts'
import { choiceTexts, readChoice } from '@firefelt/shared/board/choice.ts'
import {
  answersIn,
  choicesIn,
  notesIn,
  sheetsIn,
  themesIn,
} from '@firefelt/shared/board/documents.ts'
import { readNote } from '@firefelt/shared/board/note.ts'
import type { Form } from '@firefelt/shared/kit/form.ts'
import type { Kit } from '@firefelt/shared/kit/kit.ts'
import { toFill } from '@firefelt/shared/operations/actOf.ts'
import { applyOperation } from '@firefelt/shared/operations/apply.ts'
import { remember, step } from '@firefelt/shared/operations/history.ts'
import type { Operation } from '@firefelt/shared/operations/operation.ts'
import { writeChoiceText, writeWords } from '@firefelt/shared/operations/writeAnswer.ts'
import { writeReason } from '@firefelt/shared/operations/writeReason.ts'
import { momentOf } from '@firefelt/shared/permissions/moment.ts'
import { judge } from '@firefelt/shared/permissions/permissions.ts'
import type { Member } from './member.ts'

/** Few, so that people meet. */
const themesOf = ({ themes }: Kit): string[] => themes.slice(0, 3).map(({ id }) => id)

/** What a stock client goes by: it knows no lock, no groups and no end. */
const unknowing = { locked: false, phase: 'open', participants: {} } as const

/** Each one's own, the facilitators', or everyone's: as often of each. */
const aForm = (chance: Chance, { forms }: Kit): Form => {
  const own = forms.filter(({ per }) => per === 'participant')
  const framing = forms.filter(({ kind }) => kind === 'framing')
  const others = forms.filter((form) => !own.includes(form) && !framing.includes(form))
  return chance.pick(chance.pick([own, framing, others].filter(({ length }) => length > 0)))
}

/** An answer on any of the sheets, however many places each has. */
const anAnswer = (chance: Chance, { doc }: Member): string | undefined => {
  const sheets = [...sheetsIn(doc).keys()].sort()
  if (sheets.length === 0) return undefined
  const sheet = chance.pick(sheets)
  const answers = [...answersIn(doc)].filter(([, answer]) => answer.get('sheet') === sheet)
  return answers.length === 0 ? undefined : chance.pick(answers.map(([id]) => id).sort())
}

/** What a group does with its themes once they are placed. */
const decision = (chance: Chance, member: Member, id: string, kit: Kit): Operation => {
  const { doc } = member
  const theme = chance.pick(themesOf(kit))
  const sheets = [...sheetsIn(doc).keys()].sort()
  const answer = anAnswer(chance, member)
  const { id: form, per } = aForm(chance, kit)
  const position = { success: chance.next(), importance: chance.next() }
  const add: Operation = { type: 'addSheet', id, form, theme: per === 'theme' ? theme : null }
  const fate = chance.pick([null, 'escalation', 'parkingLot'] as const)
  if (answer === undefined || chance.maybe(0.2)) return add
  return chance.pick<Operation>([
    { type: 'setFate', id, theme, fate },
    { type: 'agreePlace', id, theme, target: chance.maybe(0.2) ? null : position },
    { type: 'removeSheet', id: chance.pick(sheets) },
    { type: 'restoreSheet', id: chance.pick(sheets) },
    { type: 'choose', id: answer, chosen: chance.pick([null, 1, 4, '2026-03-02']) },
  ])
}

const operation = (chance: Chance, { doc }: Member, id: string, kit: Kit): Operation => {
  const notes = [...notesIn(doc).keys()].sort()
  const themes = [...themesOf(kit), ...[...themesIn(doc).keys()].sort()]
  const position = { success: chance.next(), importance: chance.next() }
  const target = chance.maybe(0.15) ? chance.pick(['escalation', 'parkingLot'] as const) : position
  const put: Operation = { type: 'putNote', id, theme: chance.pick(themes), target }
  if (notes.length === 0 || chance.maybe(0.2)) return put
  const known = chance.pick(notes)
  return chance.pick<Operation>([
    { type: 'moveNote', id: known, target },
    { type: 'moveNote', id: known, target },
    { type: 'moveNote', id: known, target },
    { type: 'removeNote', id: known },
    { type: 'restoreNote', id: known },
    { type: 'addTheme', id, name: `Tema ${id}` },
  ])
}

/** Some of a text is rubbed out, and something else stands there. */
const rewritten = (chance: Chance, before: string): string => {
  const cut = chance.below(before.length + 1)
  const rest = chance.maybe(0.3) ? chance.below(before.length - cut + 1) : 0
  const word = chance.pick(['æ', '😀', 'fordi ', 'x'])
  return before.slice(0, cut) + word + before.slice(cut + rest)
}

const typeWords = (chance: Chance, member: Member) => {
  const { doc, actor, control, forges } = member
  const id = anAnswer(chance, member)
  if (id === undefined || (control === undefined && !forges)) return
  if (control !== undefined && !forges) {
    const { act, own, theme = null } = toFill(doc, actor, control, id)
    if (judge(actor.role, act, own, momentOf(control, actor.id, theme)) !== 'allowed') return
  }
  const before = readAnswer(id, answersIn(doc).get(id))?.words ?? ''
  writeWords(doc, id, before, rewritten(chance, before))
}

const typeChoice = (chance: Chance, { doc, actor, control, forges }: Member) => {
  const choices = [...choicesIn(doc).keys()].sort()
  if (choices.length === 0) return
  const moment = control ?? unknowing
  if (!forges && judge(actor.role, 'choice.write', true, moment) !== 'allowed') return
  const id = chance.pick(choices)
  const field = chance.pick(choiceTexts)
  const before = readChoice(id, choicesIn(doc).get(id))?.[field] ?? ''
  writeChoiceText(doc, id, field, before, rewritten(chance, before))
}

const typeReason = (chance: Chance, { doc, actor, control, forges }: Member) => {
  const notes = [...notesIn(doc).keys()].sort()
  if (notes.length === 0) return
  const moment = control ?? unknowing
  if (!forges && judge(actor.role, 'reason.write', true, moment) !== 'allowed') return
  const id = chance.pick(notes)
  const before = readNote(id, notesIn(doc).get(id))?.reason ?? ''
  writeReason(doc, id, before, rewritten(chance, before))
}

/** In whose name a forger writes: it does whatever a facilitator may, and now and then signs as another. */
const pretended = (chance: Chance, { actor }: Member, members: readonly Member[]): Actor => {
  const { id } = chance.maybe(0.8) ? actor : chance.pick(members).actor
  return { role: 'facilitator', id }
}

/** One act of somebody who does what their screen lets them do, or of a forger. @param id of what it may create */
export const act = (
  chance: Chance,
  member: Member,
  id: string,
  { kit, members }: { kit: Kit; members: readonly Member[] },
): void => {
  const { doc, forges } = member
  const actor = forges ? pretended(chance, member, members) : member.actor
  const control = forges ? { ...unknowing, kit } : (member.control ?? unknowing)
  const apply = (wanted: Operation) => applyOperation(doc, actor, control, wanted)
  const kind = chance.below(10)
  if (kind === 0) {
    const direction = chance.pick(['undo', 'redo'] as const)
    member.history = step(member.history, direction, apply).history
  } else if (kind === 1) typeReason(chance, member)
  else if (kind === 2) chance.pick([typeReason, typeChoice])(chance, member)
  else if (kind < 5) typeWords(chance, member)
  else {
    const outcome = apply((kind < 7 ? decision : operation)(chance, member, id, kit))
    if (outcome.done) member.history = remember(member.history, outcome.inverse)
  }
}
