import { besideIds } from './beside.ts'
import { fieldNumbers } from './fields.ts'
import type { Kit } from './kit.ts'
import { type KitProblem, problem } from './problem.ts'

/** Whether the board has all its fields, and every fate beside it a list to go to. */
export function boardFits(kit: Kit): KitProblem[] {
  return [...fieldsFit(kit), ...fatesFit(kit)]
}

function fieldsFit({ board }: Kit): KitProblem[] {
  const value = fieldNumbers.join(', ')
  if (board.fields.map(({ number }) => number).join(', ') === value) return []
  return [problem('kit.json', ['board', 'fields'], 'wrong-set', { value })]
}

function fatesFit(kit: Kit): KitProblem[] {
  return kit.fates.flatMap(({ id }, at) => {
    const isBeside = besideIds.some((one) => one === id)
    if (!isBeside || kit.board.beside.some((one) => one.id === id)) return []
    return [problem('kit.json', ['fates', at, 'id'], 'unresolved', { value: `board.beside.${id}` })]
  })
}
