import { describe, expect, it } from 'vitest'
import { applyCommand, type Command } from '../commands.ts'
import { controlSchema } from '../control.ts'
import { here, peopledControl } from '../fixtures/groupedControl.ts'

const id = 'c1'
const start: Command = {
  id,
  type: 'startRound',
  round: 'r1',
  seconds: 120,
  order: [],
  talkFirst: true,
}
const begun = applyCommand(peopledControl(here(3)), start, 1_000)

describe('a command for a round', () => {
  it.each<Command>([
    start,
    { id, type: 'endTurn', round: 'r1', who: 'p1', passes: false },
    { id, type: 'endTurn', round: 'r1', who: 'p2', passes: true },
    { id, type: 'giveWord', round: 'r1', from: 'p1', to: 'p3' },
    { id, type: 'endRound', round: 'r1' },
  ])('%j is absolute: given twice it is done once', (command) => {
    const after = applyCommand(begun, command, 2_000)
    expect(controlSchema.safeParse(after).data).toEqual(after)
    expect(applyCommand(after, command, 3_000)).toBe(after)
  })

  it.each<Command>([
    { id, type: 'endTurn', round: 'old', who: 'p1', passes: false },
    { id, type: 'giveWord', round: 'old', from: 'p1', to: 'p3' },
    { id, type: 'takeBack', round: 'old', to: 'p1' },
    { id, type: 'endRound', round: 'old' },
  ])('%j for another round changes nothing', (command) => {
    expect(applyCommand(begun, command, 2_000)).toBe(begun)
  })

  it('gives the word back', () => {
    const ended = applyCommand(
      begun,
      { id, type: 'endTurn', round: 'r1', who: 'p1', passes: false },
      2_000,
    )
    const back = applyCommand(ended, { id, type: 'takeBack', round: 'r1', to: 'p1' }, 3_000)
    expect(back.round).toEqual({ ...begun.round, since: 3_000 })
  })

  it('begins no round in a room that has ended, and another once the first is over', () => {
    const ended = applyCommand(peopledControl(here(3)), { id, type: 'end' }, 1_000)
    expect(applyCommand(ended, start, 2_000)).toBe(ended)
    const second = applyCommand(begun, { ...start, round: 'r2', talkFirst: false }, 2_000)
    expect(second.round).toMatchObject({ id: 'r2', talkFirst: false })
  })

  // R-RIGHT-1
  it.each<Command>([
    { id, type: 'endTurn', round: 'r1', who: 'p2', passes: false },
    { id, type: 'giveWord', round: 'r1', from: 'p2', to: 'p3' },
    { id, type: 'takeBack', round: 'r1', to: 'p1' },
  ])('%j does nothing in a room that has ended: nobody’s time begins there', (command) => {
    const first: Command = { id, type: 'endTurn', round: 'r1', who: 'p1', passes: false }
    const second = applyCommand(begun, first, 1_500)
    expect(applyCommand(second, command, 2_000)).not.toBe(second)
    const over = applyCommand(second, { id, type: 'end' }, 2_000)
    expect(applyCommand(over, command, 3_000)).toBe(over)
  })
})
