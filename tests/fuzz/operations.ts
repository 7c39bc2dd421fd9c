import type { Chance } from '@firefelt/server/rehearsal/chance.ts'
import { readAnswer } from '@firefelt/shared/board/answer.ts'
import { answersIn, notesIn, sheetsIn, themesIn } from '@firefelt/shared/board/documents.ts'
import { readNote } from '@firefelt/shared/board/note.ts'
import { readSheet } from '@firefelt/shared/board/sheet.ts'
import { applyOperation } from '@firefelt/shared/operations/apply.ts'
import { remember, step } from '@firefelt/shared/operations/history.ts'
import type { Operation } from '@firefelt/shared/operations/operation.ts'
import { writeWords } from '@firefelt/shared/operations/writeAnswer.ts'
import { writeReason } from '@firefelt/shared/operations/writeReason.ts'
import { judge } from '@firefelt/shared/permissions/permissions.ts'
import type { Member } from './member.ts'

const kitThemes = ['klare-maal', 'prioritering', 'resultater']

/** What a stock client goes by: it knows no lock, no groups and no end. */
const unknowing = { locked: false, phase: 'open', participants: {} } as const

const forms = [
  { form: 'kriterier', perTheme: false },
  { form: 'temadialog', perTheme: true },
  { form: 'aftale', perTheme: true },
  { form: 'afslutning', perTheme: false },
]

/** What a group does with its themes once they are placed. */
const decision = (chance: Chance, { doc }: Member, id: string): Operation => {
  const theme = chance.pick(kitThemes)
  const sheets = [...sheetsIn(doc).keys()].sort()
  const answers = [...answersIn(doc).keys()].sort()
  const { form, perTheme } = chance.pick(forms)
  const position = { success: chance.next(), importance: chance.next() }
  const add: Operation = { type: 'addSheet', id, form, theme: perTheme ? theme : null }
  const fate = chance.pick([null, 'escalation', 'parkingLot'] as const)
  if (sheets.length === 0 || answers.length === 0 || chance.maybe(0.1)) return add
  return chance.pick<Operation>([
    { type: 'setFate', id, theme, fate },
    { type: 'agreePlace', id, theme, target: chance.maybe(0.2) ? null : position },
    { type: 'removeSheet', id: chance.pick(sheets) },
    { type: 'restoreSheet', id: chance.pick(sheets) },
    { type: 'choose', id: chance.pick(answers), chosen: chance.pick([null, 1, 4, '2026-03-02']) },
  ])
}

const operation = (chance: Chance, { doc }: Member, id: string): Operation => {
  const notes = [...notesIn(doc).keys()].sort()
  const themes = [...kitThemes, ...[...themesIn(doc).keys()].sort()]
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

const typeWords = (chance: Chance, { doc, actor, control }: Member) => {
  const answers = [...answersIn(doc).keys()].sort()
  if (answers.length === 0 || control === undefined) return
  const id = chance.pick(answers)
  const answer = readAnswer(id, answersIn(doc).get(id))
  const sheet = answer && readSheet(answer.sheet, sheetsIn(doc).get(answer.sheet))
  const form = control.kit.forms.find((each) => each.id === sheet?.form)
  const act = form?.per === 'participant' ? 'ownSheet.fill' : 'sheet.fill'
  if (judge(actor.role, act, answer?.author === actor.id, control) !== 'allowed') return
  const before = answer?.words ?? ''
  const cut = chance.below(before.length + 1)
  writeWords(doc, id, before, before.slice(0, cut) + chance.pick(['æ', '😀', 'vi '] as const))
}

const typeReason = (chance: Chance, { doc, actor, control }: Member) => {
  const notes = [...notesIn(doc).keys()].sort()
  if (
    notes.length === 0 ||
    judge(actor.role, 'reason.write', true, control ?? unknowing) !== 'allowed'
  )
    return
  const id = chance.pick(notes)
  const before = readNote(id, notesIn(doc).get(id))?.reason ?? ''
  const cut = chance.below(before.length + 1)
  const rest = chance.maybe(0.3) ? chance.below(before.length - cut + 1) : 0
  const word = chance.pick(['æ', '😀', 'fordi ', 'x'])
  writeReason(doc, id, before, before.slice(0, cut) + word + before.slice(cut + rest))
}

/** One act of somebody who does what their screen lets them do. @param id of what it may create */
export const act = (chance: Chance, member: Member, id: string): void => {
  const { doc, actor } = member
  const control = member.control ?? unknowing
  const apply = (wanted: Operation) => applyOperation(doc, actor, control, wanted)
  const kind = chance.below(10)
  if (kind === 0) {
    const direction = chance.pick(['undo', 'redo'] as const)
    member.history = step(member.history, direction, apply).history
  } else if (kind < 3) typeReason(chance, member)
  else if (kind === 3) typeWords(chance, member)
  else {
    const outcome = apply((kind < 6 ? decision : operation)(chance, member, id))
    if (outcome.done) member.history = remember(member.history, outcome.inverse)
  }
}
