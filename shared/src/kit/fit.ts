import { boardFits } from './fitBoard.ts'
import { rangesFit } from './fitRanges.ts'
import type { FormKind, FormScope } from './form.ts'
import type { Kit } from './kit.ts'
import { languages } from './language.ts'
import type { Place } from './place.ts'
import { type KitProblem, problem } from './problem.ts'

/** How the parts of a kit fit together: what the schema cannot see in one part alone. */
export function fit(kit: Kit): KitProblem[] {
  return [
    ...languagesFit(kit),
    ...idsFit(kit),
    ...boardFits(kit),
    ...agendaFits(kit),
    ...categoriesFit(kit),
    ...formsFit(kit),
    ...rangesFit(kit),
  ]
}

function languagesFit(kit: Kit): KitProblem[] {
  if ([...kit.languages].sort().join() === [...languages].sort().join()) return []
  return [problem('kit.json', ['languages'], 'wrong-set', { value: languages.join(', ') })]
}

function idsFit(kit: Kit): KitProblem[] {
  const items = kit.sessions.flatMap((session, index) =>
    session.items.map((item, at) => ({
      value: item.id,
      place: ['sessions', index, 'items', at, 'id'],
    })),
  )
  return [
    ...repeated(kit.themes.map(({ id }, at) => ({ value: id, place: ['themes', at, 'id'] }))),
    ...repeated(
      kit.themes.map(({ number }, at) => ({ value: number, place: ['themes', at, 'number'] })),
    ),
    ...repeated(ids(kit.categories, ['categories'])),
    ...repeated(ids(kit.steps, ['steps'])),
    ...repeated(ids(kit.fates, ['fates'])),
    ...repeated(ids(kit.board.beside, ['board', 'beside'])),
    ...repeated(ids(kit.sessions, ['sessions'])),
    // An agenda item is pointed at by its id alone, so it is unique across sessions.
    ...repeated(items),
    ...repeated(ids(kit.forms, ['forms'])),
    ...kit.forms.flatMap((form, at) => repeated(ids(form.fields, ['forms', at, 'fields']))),
    ...repeated(ids(kit.checklist, ['checklist'])),
    ...repeated(ids(kit.preparation?.marks ?? [], ['preparation', 'marks'])),
  ]
}

interface Placed {
  readonly value: string | number
  readonly place: Place
}

function ids(parts: readonly { readonly id: string }[], place: Place): Placed[] {
  return parts.map(({ id }, at) => ({ value: id, place: [...place, at, 'id'] }))
}

function repeated(all: readonly Placed[]): KitProblem[] {
  return all
    .filter(({ value }, at) => all.findIndex((one) => one.value === value) < at)
    .map(({ value, place }) => problem('kit.json', place, 'duplicate', { value: String(value) }))
}

function agendaFits(kit: Kit): KitProblem[] {
  return kit.sessions.flatMap((session, at) =>
    session.items.flatMap((item, index) => {
      const place = ['sessions', at, 'items', index]
      const { min, max } = item.minutes
      const ordered = min <= item.minutes.default && item.minutes.default <= max
      const found = ordered
        ? []
        : [
            problem('kit.json', [...place, 'minutes'], 'out-of-order', {
              value: 'min ≤ default ≤ max',
            }),
          ]
      const strangers = item.forms.flatMap((form, position) =>
        kit.forms.some(({ id }) => id === form)
          ? []
          : [problem('kit.json', [...place, 'forms', position], 'unresolved', { value: form })],
      )
      return [...found, ...strangers]
    }),
  )
}

function categoriesFit(kit: Kit): KitProblem[] {
  return kit.themes.flatMap(({ category }, at) => {
    if (category === undefined || kit.categories.some(({ id }) => id === category)) return []
    return [problem('kit.json', ['themes', at, 'category'], 'unresolved', { value: category })]
  })
}

/** The kinds of form that only make sense filled in once for a certain thing. */
const scopes: Readonly<Partial<Record<FormKind, FormScope>>> = {
  framing: 'room',
  sinceLast: 'room',
  criteria: 'room',
  knowledge: 'theme',
  actionCard: 'theme',
  task: 'theme',
  unfinished: 'theme',
  plan: 'room',
}

function formsFit(kit: Kit): KitProblem[] {
  return kit.forms.flatMap(({ kind, per }, at) => {
    const scope = scopes[kind]
    if (scope === undefined || scope === per) return []
    return [problem('kit.json', ['forms', at, 'per'], 'not-allowed', { value: scope })]
  })
}
