import { sampleControl } from '@firefelt/shared/control/fixtures/sampleControl.ts'
import { oneDay } from '@firefelt/shared/control/plan/retention.ts'
import { expect, test } from 'vitest'
import { dropOverdue } from './dropOverdue.ts'
import { keepDraft, keptDraft } from './keptDrafts.ts'
import { keepControl, keptControl } from './keptRoom.ts'

test('what is kept of a room goes when its days are over, and no sooner', () => {
  keepControl('p1', sampleControl({ room: 'over', phase: 'ended', endedAt: 0, keepDays: 30 }))
  keepControl('p1', sampleControl({ room: 'soon', phase: 'ended', endedAt: oneDay, keepDays: 30 }))
  keepControl('p1', sampleControl({ room: 'open', keepDays: 1 }))
  keepDraft('over', 'p2', 'line', 'begyndt')
  const left = () => ['over', 'soon', 'open'].filter((room) => keptControl(room, 'p1'))
  dropOverdue(30 * oneDay - 1)
  expect(left()).toEqual(['over', 'soon', 'open'])
  dropOverdue(30 * oneDay, 'over')
  expect(left()).toEqual(['over', 'soon', 'open'])
  dropOverdue(30 * oneDay)
  expect(left()).toEqual(['soon', 'open'])
  expect(keptDraft('over', 'p2', 'line', String)).toBeUndefined()
})
