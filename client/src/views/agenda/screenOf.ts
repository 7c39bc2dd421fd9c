import type { ItemKind } from '@firefelt/shared/kit/agenda.ts'

/** What a step is about: the map, or words that everyone reads. */
export type StepScreen = 'map' | 'words'

const screens: Record<ItemKind, StepScreen> = {
  frame: 'words',
  listen: 'map',
  focus: 'map',
  agree: 'words',
  cardRound: 'words',
  groupWork: 'map',
  plenary: 'map',
  reflect: 'words',
  rate: 'words',
  break: 'words',
}

export const screenOf = (kind: ItemKind): StepScreen => screens[kind]
