import { mapField, type PriorityMap } from '@firefelt/shared/kit/board.ts'
import { type FieldNumber, fieldNumbers } from '@firefelt/shared/kit/fields.ts'
import type { Language } from '@firefelt/shared/kit/language.ts'
import { softHyphen, textIn } from '@firefelt/shared/kit/localized.ts'
import type { Box } from '@firefelt/shared/map/box.ts'
import { cardLines } from './cardLines.ts'
import type { Frame, Rect } from './frame.ts'
import { widthOf } from './measure.ts'
import { fontOf } from './paper.ts'

export interface FieldsPicture {
  frame: Frame
  board: PriorityMap
  language: Language
}

export const isLeft = (field: FieldNumber) => field === 1 || field === 4
export const isTop = (field: FieldNumber) => field === 1 || field === 2

export const rectOf = (field: FieldNumber, { map }: Frame): Rect => ({
  x: map.x + (isLeft(field) ? 0 : map.width / 2),
  y: map.y + (isTop(field) ? 0 : map.height / 2),
  width: map.width / 2,
  height: map.height / 2,
})

/** A line's height, as a multiple of its type. */
export const titleStep = 1.2
export const descriptionStep = 1.22

interface FieldWords {
  title: string
  /** Empty where there is no room. */
  description: readonly string[]
  /** All of it, in its field's outer corner. */
  box: Box
}

/** What is written in a field: its number and stance, and what lies there in words. */
export const fieldWords = (
  { frame, board, language }: FieldsPicture,
  number: FieldNumber,
): FieldWords => {
  const { look } = frame
  const rect = rectOf(number, frame)
  const field = mapField(board, number)
  const inset = look.name * 0.8
  const font = fontOf(look.description, 400)
  const measure = (text: string) => widthOf(text, font)
  const title = `${number} ${textIn(field.name, language).replaceAll(softHyphen, '')}`
  const lines = cardLines(textIn(field.description, language), rect.width - inset * 2, measure)
  const description = rect.height > look.name * 15 && lines.length <= 2 ? lines : []
  const width = Math.max(widthOf(title, fontOf(look.field, 700)), ...description.map(measure))
  const height = look.field * titleStep + look.description * descriptionStep * description.length
  return {
    title,
    description,
    box: {
      id: `words ${number}`,
      x: isLeft(number) ? rect.x + inset + width / 2 : rect.x + rect.width - inset - width / 2,
      y: isTop(number)
        ? rect.y + inset * 0.8 + height / 2
        : rect.y + rect.height - inset * 0.8 - height / 2,
      width,
      height,
    },
  }
}

/** Where words stand on the paper, from the top left of the container. */
export const wordsOn = (picture: FieldsPicture): Box[] =>
  fieldNumbers.map((number) => fieldWords(picture, number).box)
