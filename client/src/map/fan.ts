import type { Rect } from './frame.ts'
import type { ShownCard, ShownStack } from './shown.ts'

export interface Fan {
  cards: readonly ShownCard[]
  /** The paper that they lie on. */
  sheet: Rect
}

const gap = 8
const margin = 10

const clampTo = (from: number, length: number, room: number): number =>
  Math.max(0, Math.min(from, room - length))

/** Lays a stack's cards side by side around where it stands, inside `room`; closer together when there is too little. */
export const fanOut = (
  { cards, top }: ShownStack,
  room: { width: number; height: number },
): Fan => {
  const width = Math.max(...cards.map((card) => card.width))
  const height = Math.max(...cards.map((card) => card.height))
  const wanted = Math.ceil(Math.sqrt((cards.length * height * 1.4) / width))
  const fitting = Math.max(1, Math.floor((room.width - margin * 2 + gap) / (width + gap)))
  const columns = Math.min(cards.length, wanted, fitting)
  const rows = Math.ceil(cards.length / columns)
  const stepY =
    rows === 1 ? 0 : Math.min(height + gap, (room.height - margin * 2 - height) / (rows - 1))
  const sheetWidth = columns * (width + gap) - gap + margin * 2
  const sheetHeight = (rows - 1) * stepY + height + margin * 2
  const x = clampTo(top.x - sheetWidth / 2, sheetWidth, room.width)
  const y = clampTo(top.y - sheetHeight / 2, sheetHeight, room.height)
  return {
    sheet: { x, y, width: sheetWidth, height: sheetHeight },
    cards: cards.map((card, index) => ({
      ...card,
      x: x + margin + width / 2 + (index % columns) * (width + gap),
      y: y + margin + height / 2 + Math.floor(index / columns) * stepY,
    })),
  }
}
