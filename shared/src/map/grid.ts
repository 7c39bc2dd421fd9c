import type { Box } from './box.ts'

/**
 * Calls `visit` with every pair of boxes that can touch, found by a grid of cells as large as the largest box:
 * of 400 cards each has a handful of neighbours, not 399. Always in the same order for the same boxes.
 * @param gap pixels between two boxes that still count as touching
 */
export const forNear = <Item extends Box>(
  boxes: readonly Item[],
  gap: number,
  visit: (a: Item, b: Item) => void,
): void => {
  let width = 1
  let height = 1
  let right = 0
  for (const box of boxes) {
    width = Math.max(width, box.width + gap)
    height = Math.max(height, box.height + gap)
    right = Math.max(right, box.x)
  }
  const columns = Math.floor(right / width) + 3
  const cells = new Map<number, Item[]>()
  for (const box of boxes) {
    const home = (Math.floor(box.y / height) + 1) * columns + Math.floor(box.x / width) + 1
    for (let row = -columns; row <= columns; row += columns) {
      for (let column = -1; column <= 1; column++) {
        const near = cells.get(home + row + column)
        if (near !== undefined) for (const other of near) visit(other, box)
      }
    }
    const cell = cells.get(home)
    if (cell === undefined) cells.set(home, [box])
    else cell.push(box)
  }
}
