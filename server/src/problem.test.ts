import { problemCodes, problemSchema } from '@firefelt/shared/protocol/problems.ts'
import { describe, expect, it } from 'vitest'
import { Problem } from './problem.ts'

describe('a problem', () => {
  it.each([
    ['invalid-input', 400],
    ['unknown-kit', 400],
    ['not-allowed', 403],
    ['not-found', 404],
    ['room-ended', 404],
    ['room-full', 409],
    ['too-large', 413],
    ['too-many-requests', 429],
    ['internal', 500],
    ['not-saved', 503],
    ['stopping', 503],
  ] as const)('%s is answered with %d', (code, status) => {
    const sent: unknown = JSON.parse(JSON.stringify(new Problem(code)))
    expect(problemSchema.parse(sent)).toMatchObject({ code, status, type: `/problems/${code}` })
  })

  it.each(problemCodes)('%s has a status and a title', (code) => {
    const problem = new Problem(code)
    expect(problem).toBeInstanceOf(Error)
    expect(problem.status).toBeGreaterThanOrEqual(400)
    expect(problem.toJSON().title).toMatch(/^[A-Z].*\w/)
  })

  it('says where the fault is, if that is known', () => {
    expect(new Problem('invalid-input', 'title').toJSON()).toMatchObject({ place: 'title' })
    expect(new Problem('invalid-input').toJSON()).not.toHaveProperty('place')
  })

  it('does not show its stack', () => {
    expect(Object.keys(new Problem('internal').toJSON())).toEqual([
      'type',
      'title',
      'status',
      'code',
    ])
  })
})
