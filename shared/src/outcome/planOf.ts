import type { FilledSheet } from '../board/filledSheets.ts'
import type { Note } from '../board/note.ts'
import type { Position } from '../board/place.ts'
import type { Control } from '../control/control.ts'
import { mapField } from '../kit/board.ts'
import { fieldOf } from '../map/fields.ts'
import { dayOf } from './day.ts'
import { type BoardContent, outcomeOf, type ThemeOutcome } from './outcome.ts'
import { plain } from './plain.ts'
import type { Plan, PlanMap, PlanNote, PlanSheet, PlanTheme } from './plan.ts'
import { planWords } from './planWords.ts'
import { sheetInWords } from './sheetInWords.ts'
import { tasksIn } from './tasks.ts'

/** All that a plan is told of a room, apart from its board: nothing sealed, prepared, voted or of who is there. */
export type PlanSource = Pick<
  Control,
  'title' | 'language' | 'kit' | 'endedAt' | 'participants' | 'groups'
>

const byText = (a: string, b: string): number => (a < b ? -1 : 1)

/** What the parts of a board are called in words. */
const speaker = ({ kit, language, groups }: PlanSource, board: BoardContent) => {
  const words = planWords[language]

  const sheet = (filled: FilledSheet): PlanSheet[] => {
    const form = kit.forms.find(({ id }) => id === filled.form)
    return form === undefined ? [] : [sheetInWords(form, filled, { board: kit.board, language })]
  }

  const naming = (id: string): Pick<PlanTheme, 'number' | 'name' | 'prompt'> => {
    const theme = kit.themes.find((each) => each.id === id)
    if (theme === undefined) {
      const own = board.themes.find((each) => each.id === id)
      return { number: null, name: own?.name ?? id, prompt: '' }
    }
    const { number, name, prompt } = theme
    return { number, name: plain(name, language), prompt: plain(prompt, language) }
  }

  const where = (position: Position): string => {
    const field = fieldOf(position)
    if (field === undefined) return words.onLine
    return words.field(field, plain(mapField(kit.board, field).name, language))
  }

  const theme = ({ theme: id, fate, place, to, bringer, sheets }: ThemeOutcome): PlanTheme => ({
    id,
    ...naming(id),
    fate,
    place: place === undefined ? null : { ...place, words: where(place) },
    to,
    bringer,
    sheets: sheets.flatMap(sheet),
  })

  const groupName = (sender: string): string => {
    const group = Object.hasOwn(groups, sender) ? groups[sender] : undefined
    return group === undefined ? '' : group.name.trim() || words.table(group.number)
  }

  const note = ({ theme: id, sender, place, reason }: Note): PlanNote => {
    const said = {
      theme: id,
      name: naming(id).name,
      reason: reason.trim(),
      group: groupName(sender),
    }
    if (place.kind === 'map') {
      const { success, importance } = place
      return { ...said, list: 'map', success, importance, where: where(place) }
    }
    const list = kit.board.beside.find((each) => each.id === place.kind)
    const name = list === undefined ? place.kind : plain(list.name, language)
    return { ...said, list: place.kind, success: null, importance: null, where: name }
  }

  return { sheet, theme, note }
}

const mapOf = ({ kit: { board }, language }: PlanSource): PlanMap => {
  const axis = (of: 'success' | 'importance') => {
    const { name, lowEnd, highEnd } = board.axes[of]
    return {
      name: plain(name, language),
      lowEnd: plain(lowEnd, language),
      highEnd: plain(highEnd, language),
    }
  }
  const fields = board.fields.map(({ number, name, description }) => ({
    number,
    name: plain(name, language),
    description: plain(description, language),
  }))
  return { success: axis('success'), importance: axis('importance'), fields }
}

const namesIn = ({ participants }: PlanSource) => {
  const names = Object.values(participants).map(({ name }) => name.trim())
  const given = names.filter((name) => name !== '')
  return { names: given.toSorted(byText), unnamed: names.length - given.length }
}

const followUpIn = (room: readonly PlanSheet[]): string | null => {
  const asked = room.filter(({ kind }) => kind === 'followUp')
  const days = asked.flatMap(({ entries }) => entries.flatMap(({ day }) => day ?? []))
  return days.toSorted().at(-1) ?? null
}

/**
 * All that a meeting leaves behind, in the room's language. What facilitators write around it and leave out of it
 * comes after: see `chosenPlan`.
 */
export const planOf = (source: PlanSource, board: BoardContent): Plan => {
  const { kit, language, participants } = source
  const { sheet, theme, note } = speaker(source, board)
  const outcome = outcomeOf(kit, board)
  const themes = outcome.themes.map(theme)
  const room = outcome.room.flatMap(sheet)
  const { title, publisher, version, address } = kit.source
  const notes = board.notes.filter(({ removedBy }) => removedBy === null).map(note)
  return {
    format: 1,
    language,
    title: source.title.trim() || plain(kit.name, language),
    introduction: '',
    sender: '',
    kit: { name: plain(kit.name, language), source: { title, publisher, version, address } },
    day: source.endedAt === null ? null : dayOf(source.endedAt),
    map: mapOf(source),
    fates: kit.fates.map(({ id, name }) => ({ id, name: plain(name, language) })),
    themes,
    room,
    each: outcome.each.flatMap((filled) => {
      const { author } = filled
      const who = Object.hasOwn(participants, author) ? participants[author]?.name.trim() : ''
      return sheet(filled).map((said) => ({ ...said, who: who ?? '' }))
    }),
    tasks: [
      ...themes.flatMap(({ name, sheets }) => sheets.flatMap((each) => tasksIn(each, name))),
      ...room.flatMap((each) => tasksIn(each, '')),
    ],
    followUp: followUpIn(room),
    people: namesIn(source),
    // By theme and place: the order in which they came would say whose they are.
    notes: notes.toSorted((a, b) =>
      byText(`${a.name} ${a.where} ${a.reason}`, `${b.name} ${b.where} ${b.reason}`),
    ),
  }
}
