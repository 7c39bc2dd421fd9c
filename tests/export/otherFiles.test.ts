import { planSchema } from '@firefelt/shared/outcome/plan.ts'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { made, planFor, textOf } from './sample.ts'

const plan = planFor('ledergruppen')

describe('a calendar file', () => {
  const eventsOf = async (of = plan) => {
    const calendar = new ICAL.Component(ICAL.parse(await textOf('ics', of)))
    return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
  }

  it('has the follow-up and each task with a day, as whole days', async () => {
    const events = await eventsOf()
    expect(events.map(({ summary }) => summary)).toEqual([
      'Opfølgning: Ledermøde & <opfølgning>',
      'Vi mødes hver 14. dag; Ærø og Åbenrå er også med → i år (Deltager 4 og Bord 2)',
    ])
    for (const { startDate, endDate } of events) {
      expect([startDate.isDate, startDate.toString(), endDate.toString()]).toEqual([
        true,
        '2026-03-02',
        '2026-03-03',
      ])
    }
  })

  it('is what Outlook and Google take: lines of at most 75 bytes that end in CRLF, an id and a stamp each', async () => {
    const text = await textOf('ics', plan)
    const lines = text.split('\r\n')
    expect(lines.at(-1)).toBe('')
    for (const line of lines) {
      expect(line).not.toMatch(/[\r\n]/)
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    }
    expect(text).toContain('METHOD:PUBLISH')
    expect(text.match(/^UID:/gm)).toHaveLength(2)
    expect(text.match(/^DTSTAMP:20260202T120000Z/gm)).toHaveLength(2)
  })

  it('names an event alike each time, so that it replaces itself, and names no room', async () => {
    const ids = async () => (await eventsOf()).map(({ uid }) => uid)
    expect(await ids()).toEqual(await ids())
    expect(new Set(await ids()).size).toBe(2)
    expect(await textOf('ics', plan)).not.toContain('room1')
  })

  it('is a calendar without events when nothing has a day', async () => {
    expect(await eventsOf({ ...plan, followUp: null, tasks: [] })).toEqual([])
  })
})

describe('the map', () => {
  it('is a picture with words for those who do not see it', async () => {
    const svg = await textOf('svg', plan)
    expect(svg).toMatch(/<desc[^>]*>Prioriteringskort med 3 temaer/)
    expect(svg).toContain('aria-labelledby="map-title map-words"')
    expect(svg).not.toMatch(/<script|href=|<image/)
  })

  it('is a PNG of two thousand points a side, and not a blank one', async () => {
    const png = Buffer.from(await made('png', plan))
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2_136, 1_568])
    const blank = Buffer.from(await made('png', { ...plan, themes: [], notes: [] }))
    expect(png.length).toBeGreaterThan(blank.length)
  })

  it('is none when it was left out', async () => {
    await expect(made('svg', planFor('ledergruppen', { settings: { parts: [] } }))).rejects.toThrow(
      'left out',
    )
  })
})

describe('the outcome as data', () => {
  it('is the plan itself', async () => {
    expect(planSchema.parse(JSON.parse(await textOf('json', plan)))).toEqual(plan)
  })
})
