import type * as Y from 'yjs'
import type { Actor } from '../board/actor.ts'
import { type Choice, readChoice, writeChoice } from '../board/choice.ts'
import { choicesIn } from '../board/documents.ts'
import { choiceFor } from '../board/fates.ts'
import { placeAt, samePlace } from '../board/place.ts'
import { limits } from '../protocol/limits.ts'
import { type OperationOf, type Outcome, refused } from './operation.ts'

type Decided = Pick<Choice, 'fate' | 'place'>

const currentFor = (doc: Y.Doc, theme: string): Choice | undefined => {
  const all = [...choicesIn(doc).entries()].flatMap(([id, record]) => readChoice(id, record) ?? [])
  return choiceFor(all, theme)
}

/** Writes to the theme's record, or makes one under `id`. */
const decide = (
  doc: Y.Doc,
  actor: Actor,
  { id, theme }: { id: string; theme: string },
  current: Choice | undefined,
  decided: Partial<Decided>,
): 'full' | 'invalid' | undefined => {
  const choices = choicesIn(doc)
  if (current !== undefined) {
    const record = choices.get(current.id)
    for (const [field, value] of Object.entries(decided)) record?.set(field, value)
    return undefined
  }
  if (choices.has(id)) return 'invalid'
  if (choices.size >= limits.choices) return 'full'
  const empty = { fate: null, place: null, to: '', bringer: '' }
  choices.set(id, writeChoice({ id, theme, author: actor.id, ...empty, ...decided }))
  return undefined
}

/** Decides what becomes of a theme. */
export const setFate = (doc: Y.Doc, actor: Actor, operation: OperationOf<'setFate'>): Outcome => {
  const { theme, fate, from } = operation
  const current = currentFor(doc, theme)
  const before = current?.fate ?? null
  if (from !== undefined && from !== before) return refused('changed-since')
  if (fate !== before) {
    const refusal = decide(doc, actor, operation, current, { fate })
    if (refusal !== undefined) return refused(refusal)
  }
  return {
    done: true,
    inverse: { type: 'setFate', id: operation.id, theme, fate: before, from: fate },
  }
}

const same = (a: Choice['place'], b: Choice['place']): boolean =>
  a === null || b === null ? a === b : samePlace(a, b)

/** Puts a theme where the group agreed that it stands; null takes the agreement back. */
export const agreePlace = (
  doc: Y.Doc,
  actor: Actor,
  operation: OperationOf<'agreePlace'>,
): Outcome => {
  const { theme, target, from } = operation
  const current = currentFor(doc, theme)
  const before = current?.place ?? null
  if (from !== undefined && !same(from, before)) return refused('changed-since')
  const place = target === null ? null : placeAt(target, actor.id)
  if (place !== null && place.kind !== 'map') return refused('invalid')
  if (!same(place, before)) {
    const refusal = decide(doc, actor, operation, current, { place })
    if (refusal !== undefined) return refused(refusal)
  }
  const back = before && { success: before.success, importance: before.importance }
  return {
    done: true,
    inverse: { type: 'agreePlace', id: operation.id, theme, target: back, from: place },
  }
}
