import { newPlan } from '@firefelt/shared/control/plan/plan.ts'
import { sampleMeeting } from '@firefelt/shared/outcome/fixtures/sampleMeeting.ts'
import { loadKits } from '@firefelt/themes/load.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { createExporter, type Exporter } from './exporter.ts'
import type { Job } from './job.ts'

const [kit] = await loadKits()
if (kit === undefined) throw new Error('no kit')
const { control } = sampleMeeting(kit)

const open: Exporter[] = []
const exporter = (options?: Parameters<typeof createExporter>[0]): Exporter => {
  const one = createExporter(options)
  open.push(one)
  return one
}
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()))
})

const job = (bend: Partial<Job> = {}): Job => ({
  format: 'json',
  room: 'room',
  origin: { kind: 'room', source: control, updates: [] },
  settings: newPlan,
  now: 0,
  ...bend,
})
const inText = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
const script = new URL('./poison.fixture.ts', import.meta.url)

describe('the exporter', () => {
  it('makes files in a process of its own, each what was asked for', async () => {
    const { make } = exporter()
    const [json, html] = await Promise.all([make(job()), make(job({ format: 'html' }))])
    expect(JSON.parse(inText(json))).toMatchObject({ title: 'Ledermøde & <opfølgning>' })
    expect(inText(html)).toContain('<!doctype html>')
  })

  it('says when there is no map to draw', async () => {
    const { make } = exporter()
    const wish = job({ format: 'svg', settings: { ...newPlan, parts: [] } })
    await expect(make(wish)).rejects.toMatchObject({ code: 'no-map' })
  })

  it('goes on with the next when the process dies', async () => {
    const { make } = exporter({ script })
    const made = ['dies', 'fine', 'throws', 'well'].map((room) =>
      make(job({ room })).then(inText, ({ code }) => code),
    )
    expect(await Promise.all(made)).toEqual(['export-failed', 'fine', 'export-failed', 'well'])
  })

  it('tells the process nothing of the server’s surroundings', async () => {
    const { make } = exporter({ script })
    process.env['FIREFELT_CANARY'] = 'secret'
    try {
      const known = inText(await make(job({ room: 'environment' })))
      expect(known).not.toMatch(/CANARY|PATH|DATA_DIR|HOME/)
    } finally {
      delete process.env['FIREFELT_CANARY']
    }
  })

  it('gives up a process that never answers', async () => {
    const { make } = exporter({ script, patience: 50 })
    await expect(make(job({ room: 'hangs' }))).rejects.toMatchObject({ code: 'export-failed' })
  })

  it('lets so many wait and tells others to come again', async () => {
    const { make, close } = exporter({ script })
    const made = Array.from({ length: 19 }, () =>
      make(job({ room: 'hangs' })).catch(({ code }) => code),
    )
    await expect(made.at(-1)).resolves.toBe('busy')
    await close()
    expect((await Promise.all(made)).filter((code) => code === 'stopping')).toHaveLength(17)
  })

  it('makes nothing once it is closed', async () => {
    const { make, close } = exporter()
    await close()
    await expect(make(job())).rejects.toMatchObject({ code: 'stopping' })
  })
})
