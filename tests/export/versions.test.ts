import { cp, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { boardOf } from '@firefelt/server/export/boardOf.ts'
import { originOf } from '@firefelt/server/export/originOf.ts'
import { createSqliteStore } from '@firefelt/server/store/sqlite/sqliteStore.ts'
import { wholeControlSchema } from '@firefelt/shared/control/wholeControl.ts'
import { planSchema } from '@firefelt/shared/outcome/plan.ts'
import { planOf } from '@firefelt/shared/outcome/planOf.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tempFolder } from '../fixtures/tempFolder.ts'

// What earlier versions wrote is never written anew: a later version must open it as it is.

const from = (version: string, file: string) =>
  join(import.meta.dirname, '../fixtures/versions', version, file)

describe.each(['1'])('what version %s wrote', (version) => {
  let store: Awaited<ReturnType<typeof createSqliteStore>>
  const expected = async () =>
    planSchema.parse(JSON.parse(await readFile(from(version, 'outcome.json'), 'utf8')))

  beforeAll(async () => {
    const dataDir = await tempFolder()
    await mkdir(join(dataDir, 'rooms'))
    for (const room of ['meeting', 'planonly']) {
      await cp(from(version, `${room}.sqlite`), join(dataDir, 'rooms', `${room}.sqlite`))
    }
    store = await createSqliteStore({
      dataDir,
      onFailure: (error) => {
        throw error
      },
    })
  })
  afterAll(() => store.close())

  it('is a plan that is read', async () => {
    expect((await expected()).format).toBe(1)
  })

  it('is a board that is read', async () => {
    const { notes, choices, sheets, answers } = boardOf([
      await readFile(from(version, 'board.yjs')),
    ])
    expect([notes, choices, sheets, answers].every(({ length }) => length > 0)).toBe(true)
  })

  it('is a room that opens, with the same outcome', async () => {
    const { control, origin } = await originOf(store, 'meeting')
    expect(wholeControlSchema.safeParse(control).success).toBe(true)
    if (origin.kind !== 'room') throw new Error('no room')
    expect(planOf(origin.source, boardOf(origin.updates))).toEqual(await expected())
    expect(await store.privateRecord('meeting', 'p1', 'preparation')).toContain('til mig selv')
    expect(await store.roomByCode('AAAAAA')).toBe('meeting')
  })

  it('is a room of which only the plan is left', async () => {
    const { control, origin } = await originOf(store, 'planonly')
    expect(control).toMatchObject({ epoch: 2, phase: 'ended', participants: {} })
    expect(origin).toEqual({ kind: 'kept', plan: { ...(await expected()), notes: [] } })
  })
})
