import { applyOperation } from '@firefelt/shared/operations/apply.ts'
import { writeWords } from '@firefelt/shared/operations/writeAnswer.ts'
import { expect, onTestFinished, test, vi } from 'vitest'
import { fakeRelay } from './fakeRelay.ts'
import { other, setUp } from './room.fixture.ts'

const live = async (change: object = {}) => {
  const { control, enter } = setUp()
  const relay = fakeRelay()
  const room = await enter()
  relay.open({ ...control, ...change })
  relay.ask()
  relay.flush()
  return { room, relay, control }
}
const problem = { type: 'about:blank', title: 'Not found', status: 404, code: 'not-found' }
const sheet = { id: 's1', form: 'agreement', theme: 'goals' }

test('a form is laid out to write in, and laying it out is no step of undo', async () => {
  const { room, relay } = await live()
  expect(room.layOut(sheet)).toBe(true)
  room.writeWords('s1-0', '', 'to timer om ugen')
  expect(room.sheets.get().get('s1')?.author).toBe('me')
  expect(room.answers.get().get('s1-0')?.words).toBe('to timer om ugen')
  expect(room.history.get()).toEqual({ canUndo: false, canRedo: false })
  expect(room.pending.get()).toBe(2)
  relay.flush()
  expect(room.pending.get()).toBe(0)
  expect(relay.doc.getMap('sheets').has('s1')).toBe(true)
})

test('what two write in one answer at once is all there', async () => {
  const { room, relay, control } = await live()
  room.layOut(sheet)
  room.writeWords('s1-0', '', 'i')
  relay.flush()
  room.writeWords('s1-0', 'i', 'i efter')
  relay.change((doc) => writeWords(doc, 's1-0', 'i', 'før i'))
  relay.flush()
  expect(room.answers.get().get('s1-0')?.words).toBe('før i efter')
  const theirs = { ...sheet, id: 's0', type: 'addSheet' } as const
  relay.change((doc) => applyOperation(doc, other, control, theirs))
  expect([...room.sheets.get().keys()].toSorted()).toEqual(['s0', 's1'])
})

test('after the end nothing is written, and the person is told', async () => {
  const { room } = await live({ phase: 'ended' })
  expect(room.layOut(sheet)).toBe(false)
  room.writeWords('s1-0', '', 'for sent')
  room.writeChoiceText('c1', 'to', '', 'for sent')
  expect(room.sheets.get().size + room.answers.get().size).toBe(0)
  const refusals = room.notices.get().map(({ notice }) => notice)
  expect(refusals).toContainEqual({ kind: 'refused', refusal: 'ended' })
})

test('dots go sealed to the server, and a failure is told', async () => {
  const { room } = await live()
  const asked: string[] = []
  const answers = [
    () => Response.json({ dots: { goals: 2 } }),
    () => Response.json(problem, { status: 404 }),
  ]
  const fetched = vi.spyOn(globalThis, 'fetch').mockImplementation(async (to, init) => {
    asked.push(`${init?.method} ${String(to)} ${String(init?.body)}`)
    return answers[asked.length - 1]?.() ?? Response.error()
  })
  onTestFinished(() => fetched.mockRestore())
  expect(await room.putBallot('v1', { dots: { goals: 2 } })).toBe(true)
  expect(asked[0]).toMatch(/^PUT \/api\/rooms\/room\d+\/sealed\/v1 \{"dots":\{"goals":2\}\}$/)
  expect(await room.putBallot('v1', { dots: {} })).toBe(false)
  expect(room.notices.get().map(({ notice }) => notice)).toContainEqual({
    kind: 'problem',
    code: 'not-found',
  })
})
