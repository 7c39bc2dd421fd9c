import { expect, it } from 'vitest'
import { asWish, inputOf } from './nextMeeting.ts'

it('says a moment as an input takes it, and back', () => {
  const when = '2027-03-04T09:05'
  const { next, opensAt } = asWish({ next: 'two', when })
  expect(next).toBe('two')
  expect(inputOf(opensAt)).toBe(when)
})

it('takes what is empty, or no moment, as not agreed', () => {
  expect(asWish({ next: '', when: '' })).toEqual({ next: null, opensAt: null })
  expect(asWish({ next: 'two', when: 'soon' })).toEqual({ next: 'two', opensAt: null })
  expect(inputOf(null)).toBe('')
})
