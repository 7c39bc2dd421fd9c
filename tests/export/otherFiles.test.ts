import { mapInWords } from '@firefelt/shared/outcome/mapDrawing.ts'
import { planSchema } from '@firefelt/shared/outcome/plan.ts'
import { DOMParser } from '@xmldom/xmldom'
import ICAL from 'ical.js'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { made, planFor, squeezed, textOf } from './sample.ts'

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

  it('names two tasks that say the same apart', async () => {
    const [task] = plan.tasks
    if (task === undefined) throw new Error('no task')
    const later = { ...task, due: '2026-04-07' }
    const events = await eventsOf({ ...plan, tasks: [task, later, task] })
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(4)
    // A task that is put off is the same one.
    expect((await eventsOf({ ...plan, tasks: [later] }))[1]?.uid).toBe(events[1]?.uid)
  })

  it('follows RFC 5545 to the letter, whatever was written', async () => {
    const [task] = plan.tasks
    if (task === undefined) throw new Error('no task')
    const what = `${'Æblegrød 👩‍👩‍👧‍👦 '.repeat(9)}; a, b \\ c`
    const wild = { ...task, what, who: 'BEGIN:VEVENT\r\nUID:1', theme: 'a\u0007b\nATTENDEE:x' }
    const title = 'x\r\nMETHOD:CANCEL '.repeat(20)
    const bytes = await made('ics', { ...plan, title, tasks: [wild] })
    const strict = new TextDecoder('utf-8', { fatal: true })
    const lines = Buffer.from(bytes).toString('latin1').split('\r\n')
    expect(lines.pop()).toBe('')
    // Each octet line is whole UTF-8 by itself: none is folded in the middle of a letter.
    const unfolded: string[] = []
    for (const line of lines) {
      const text = strict.decode(Buffer.from(line, 'latin1'))
      expect(line.length).toBeLessThanOrEqual(75)
      if (text.startsWith(' ')) unfolded.push((unfolded.pop() ?? '') + text.slice(1))
      else unfolded.push(text)
    }
    for (const line of unfolded) {
      // oxlint-disable-next-line no-control-regex
      expect(line).toMatch(/^[A-Z][A-Z-]*(;[A-Z-]+=[^:;]+)*:[^\u0000-\u0008\u000A-\u001F\u007F]*$/)
    }
    expect(unfolded.slice(0, 4)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      expect.stringMatching(/^PRODID:-\/\/Firefelt/),
      'METHOD:PUBLISH',
    ])
    expect(unfolded.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2)
    for (const name of ['UID:', 'DTSTAMP:', 'DTSTART;VALUE=DATE:', 'DTEND;VALUE=DATE:', 'SUMMARY:'])
      expect(unfolded.filter((line) => line.startsWith(name))).toHaveLength(2)
    expect(unfolded.filter((line) => line === 'TRANSP:TRANSPARENT')).toHaveLength(2)
    expect(unfolded.filter((line) => /^(METHOD|ATTENDEE|ORGANIZER)/.test(line))).toHaveLength(1)
    const [, event] = await eventsOf({ ...plan, title, tasks: [wild] })
    expect(event?.summary.startsWith(what.slice(0, 50))).toBe(true)
  })

  it('is none when nothing has a day: without an entry it would be refused', async () => {
    const undated = { ...plan, followUp: null, tasks: [] }
    await expect(made('ics', undated)).rejects.toMatchObject({ code: 'no-days' })
  })
})

describe('the map', () => {
  const paint = {
    1: [0xfb, 0xe2, 0xd0],
    2: [0xdc, 0xec, 0xdc],
    3: [0xdb, 0xe7, 0xf4],
    4: [0xeb, 0xe7, 0xdd],
  }

  it('is a picture with words for those who do not see it', async () => {
    const wild = { ...plan, title: '<b>&"\'' }
    const svg = new DOMParser().parseFromString(await textOf('svg', wild), 'image/svg+xml')
    const [root] = svg.getElementsByTagName('svg')
    const told = (name: string) =>
      [...svg.getElementsByTagName(name)].map(({ textContent }) => textContent ?? '')
    expect(told('title')).toEqual([`Prioriteringskortet: ${wild.title}`])
    expect(told('desc')).toEqual([mapInWords(plan).join(' ')])
    expect(root?.getAttribute('role')).toBe('img')
    expect(root?.getAttribute('aria-labelledby')).toBe('map-title map-words')
    const drawn = squeezed(told('text').join(' '))
    for (const { name, place } of plan.themes) {
      expect([name, drawn.includes(squeezed(name))]).toEqual([name, place !== null])
    }
    for (const { name, description } of plan.map?.fields ?? []) {
      expect(told('text').join(' ')).toContain(name)
      expect(told('text')).toContain(description)
    }
    const names = [...svg.getElementsByTagName('*')].map(({ tagName }) => tagName)
    expect(new Set(names)).toEqual(new Set(['svg', 'title', 'desc', 'rect', 'line', 'text']))
  })

  it('is a PNG of two thousand points a side: its fields in their colours, a card where it was agreed', async () => {
    const picture = PNG.sync.read(Buffer.from(await made('png', plan)))
    const blank = PNG.sync.read(Buffer.from(await made('png', { ...plan, themes: [], notes: [] })))
    expect([picture.width, picture.height]).toEqual([2_136, 1_568])
    /** The colour at a place of the map, each axis from 0 to 1. */
    const at = ({ data }: PNG, success: number, importance: number): number[] => {
      const [x, y] = [2 * (56 + success * 1_000), 2 * (12 + (1 - importance) * 720)]
      const start = (Math.round(y) * 2_136 + Math.round(x)) * 4
      return [...data.subarray(start, start + 3)]
    }
    expect(at(picture, 0.05, 0.55)).toEqual(paint[1])
    expect(at(picture, 0.95, 0.55)).toEqual(paint[2])
    expect(at(picture, 0.95, 0.05)).toEqual(paint[3])
    expect(at(picture, 0.05, 0.05)).toEqual(paint[4])
    const [first] = plan.themes
    const { success = 0, importance = 0 } = first?.place ?? {}
    // Between the words and the edge of its card.
    const [x, y] = [success - 0.07, importance]
    expect([at(picture, x, y), at(blank, x, y)]).toEqual([[255, 255, 255], paint[1]])
  })

  it('draws a card of smileys without empty boxes', async () => {
    const named = (name: string) => ({
      ...plan,
      themes: plan.themes.slice(0, 1).map((theme) => ({ ...theme, number: null, name })),
      notes: [],
    })
    const [one, other] = await Promise.all(
      ['Tillid', 'Tillid 👍🏽🇩🇰'].map((name) => made('png', named(name))),
    )
    const pixels = (bytes: Uint8Array | undefined) => PNG.sync.read(Buffer.from(bytes ?? [])).data
    expect(pixels(one).equals(pixels(other))).toBe(true)
  })

  it('is none when it was left out', async () => {
    await expect(
      made('svg', planFor('ledergruppen', { settings: { parts: [] } })),
    ).rejects.toMatchObject({
      code: 'no-map',
    })
  })
})

describe('the outcome as data', () => {
  it('is the plan itself', async () => {
    expect(planSchema.parse(JSON.parse(await textOf('json', plan)))).toEqual(plan)
  })
})
