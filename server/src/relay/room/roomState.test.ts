import { type Actor, facilitator, participant, projector } from '@firefelt/shared/board/actor.ts'
import { limits } from '@firefelt/shared/protocol/limits.ts'
import { expect, test } from 'vitest'
import { writeRateOf } from './roomState.ts'

// R-RATE-1
test.each<[string, Actor, number]>([
  ['facilitators', facilitator, 8],
  ['projectors', projector, 8],
  ['a participant', participant('p1'), 1],
])('who share a token may write as much as each of them alone: %s', (_, actor, people) => {
  const room = { writeRates: new Map() }
  let bursts = 0
  while (writeRateOf(room, actor).take(limits.syncRate.burst, 1_000)) bursts++
  expect(bursts).toBe(people)
})
