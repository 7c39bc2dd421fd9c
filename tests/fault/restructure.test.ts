import { isBounded } from '@firefelt/server/relay/guard/bounds.ts'
import { createMeeting } from '@firefelt/server/relay/guard/meeting.fixture.ts'
import { expect, test } from 'vitest'
import { kindsOfChange, knownIn, restructured } from './restructure.ts'
import { putTogether, takeApart } from './updateParts.ts'

const meeting = createMeeting(1)
for (let turn = 0; turn < 250; turn++) meeting.happen()
meeting.settle()
const updates = meeting.frames.map(({ update }) => update)

// Yjs marks a struct with an origin that has a key as well, without saying which: no reader looks at that bit.
test('an update that is taken apart and put together says what it said', () => {
  for (const update of updates) {
    const parts = takeApart(update)
    const again = putTogether(parts)
    expect(takeApart(again)).toEqual(parts)
    expect(again).toHaveLength(update.length)
  }
})

test.each(kindsOfChange)('%s: another update, which can be read', (kind) => {
  const { chance } = meeting
  const chosen = { chance, known: knownIn(meeting.server.doc) }
  let [changed, within] = [0, 0]
  for (const update of updates) {
    const other = restructured(kind, update, { ...chosen, other: chance.one(updates) ?? update })
    if (other === undefined) continue
    changed++
    if (isBounded(other)) within++
  }
  expect(changed).toBeGreaterThan(10)
  expect(within / changed).toBeGreaterThan(0.8)
})
