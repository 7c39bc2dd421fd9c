import { choiceTexts } from '@firefelt/shared/board/choice.ts'
import type { Note } from '@firefelt/shared/board/note.ts'
import type { BoardStore } from './boardStore.ts'

/** A board, and its post-its with those that were removed. */
export interface Written extends Pick<BoardStore, 'themes' | 'choices' | 'answers'> {
  find(note: string): Note | undefined
}

/** What people wrote in a record: a reason, an answer or its day, a theme's name, to whom it goes. */
export const wordsOf = ({ themes, choices, answers, find }: Written, id: string): string[] => {
  const choice = choices.get().get(id)
  const answer = answers.get().get(id)
  const day = typeof answer?.chosen === 'string' ? answer.chosen : ''
  const texts = [
    ...choiceTexts.map((field) => choice?.[field]),
    find(id)?.reason,
    answer?.words,
    day,
    themes.get().get(id)?.name,
  ]
  return texts.filter((text) => text !== undefined).filter((text) => text !== '')
}
