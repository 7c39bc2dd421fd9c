import { participant } from '@firefelt/shared/board/actor.ts'
import { applyOperation } from '@firefelt/shared/operations/apply.ts'
import { expect, test } from 'vitest'
import { createClientIds, mostClientIds, serverClientId } from './clientIds.ts'
import { serverDoc, testControl } from './meeting.fixture.ts'

test('an id is its first user’s, and several are one person’s', () => {
  const ids = createClientIds(serverDoc())
  ids.bind(1, 'p1')
  ids.bind(2, 'p1')
  ids.bind(1, 'p2')
  expect([ids.mayUse(1, 'p1'), ids.mayUse(2, 'p1'), ids.mayUse(3, 'p1')]).toEqual([
    true,
    true,
    true,
  ])
  expect([ids.mayUse(1, 'p2'), ids.mayUse(2, 'p2'), ids.mayUse(3, 'p2')]).toEqual([
    false,
    false,
    true,
  ])
})

test('nobody writes under the server’s ids', () => {
  const ids = createClientIds(serverDoc())
  expect(ids.mayUse(serverClientId(), 'p1')).toBe(false)
  expect(Number.isSafeInteger(serverClientId())).toBe(true)
})

test('a person has only so many, the known ones among them', () => {
  const ids = createClientIds(serverDoc())
  for (let client = 1; client <= mostClientIds; client++) ids.bind(client, 'p1')
  expect([ids.mayUse(9_999, 'p1'), ids.mayUse(7, 'p1'), ids.mayUse(9_999, 'p2')]).toEqual([
    false,
    true,
    true,
  ])
})

test('a document tells whose ids put up, moved and removed what is on it', () => {
  const doc = serverDoc()
  const control = testControl()
  const as = (client: number, id: string) => {
    doc.clientID = client
    return participant(id)
  }
  const put = { type: 'putNote', id: 'n1', theme: 'klare-maal', target: 'parkingLot' } as const
  applyOperation(doc, as(11, 'p1'), control, put)
  applyOperation(doc, as(12, 'p2'), control, {
    type: 'moveNote',
    id: 'n1',
    target: { success: 0.5, importance: 0.5 },
  })
  applyOperation(doc, as(13, 'p1'), control, { type: 'removeNote', id: 'n1' })
  applyOperation(doc, as(14, 'p3'), control, { type: 'addTheme', id: 't1', name: 'Kaffe' })
  const ids = createClientIds(doc)
  const owners = [11, 12, 13, 14].map((client) =>
    ['p1', 'p2', 'p3'].filter((actor) => ids.mayUse(client, actor)),
  )
  expect(owners).toEqual([['p1'], ['p2'], ['p1'], ['p3']])
})
