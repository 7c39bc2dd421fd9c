import { createHash } from 'node:crypto'
import { dayInWords } from '@firefelt/shared/outcome/day.ts'
import type { Plan } from '@firefelt/shared/outcome/plan.ts'
import { planWords } from '@firefelt/shared/outcome/planWords.ts'
import ical, {
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventTransparency,
} from 'ical-generator'
import { writable } from './escape.ts'
import { fileWords } from './fileWords.ts'
import { Nothing } from './nothing.ts'

interface Entry {
  /** What makes it the same entry when the file is fetched again. */
  key: string
  day: string
  summary: string
  description: string
}

const entriesOf = (plan: Plan): Entry[] => {
  const words = { ...planWords[plan.language], ...fileWords[plan.language] }
  const { followUp, tasks, title } = plan
  const about = plan.room
    .filter(({ kind }) => kind === 'followUp')
    .flatMap(({ entries }) => entries.map(({ label, text }) => `${label}\n${text}`))
  const next: Entry[] =
    followUp === null
      ? []
      : [
          {
            key: 'follow-up',
            day: followUp,
            summary: words.followUpEvent(title),
            description: about.join('\n\n'),
          },
        ]
  const dated = tasks.flatMap(({ what, who, due, theme }): Entry[] => {
    if (due === null) return []
    const lines = [
      who && `${words.who}: ${who}`,
      theme && `${words.theme}: ${theme}`,
      `${words.due}: ${dayInWords(due, plan.language)}`,
      title,
    ]
    const summary = who === '' ? what : `${what} (${who})`
    return [
      { key: `${what} ${theme}`, day: due, summary, description: lines.filter(Boolean).join('\n') },
    ]
  })
  return [...next, ...dated]
}

/** Calendars show a long heading badly, and some cut it. */
const longest = 120

const line = (text: string): string => {
  const letters = Array.from(writable(text).replace(/\s+/g, ' ').trim())
  const whole = letters.length <= longest
  return whole ? letters.join('') : `${letters.slice(0, longest - 1).join('')}…`
}

/**
 * The follow-up and every task with a day, each as a whole day. @param room its id, told to nobody: of it a hash
 * @param now ms @throws Nothing when nothing has a day: a calendar without an entry is none, and is refused
 */
export const icsOf = (plan: Plan, room: string, now: number): string => {
  const entries = entriesOf(plan)
  if (entries.length === 0) throw new Nothing('no-days')
  const met = new Map<string, number>()
  const calendar = ical({
    name: line(plan.title),
    prodId: { company: 'Firefelt', product: 'Firefelt', language: plan.language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const { key, day, summary, description } of entries) {
    // Two tasks may say the same.
    const number = met.get(key) ?? 0
    met.set(key, number + 1)
    const name = number === 0 ? `${room} ${key}` : `${room} ${key} ${number}`
    const id = createHash('sha256').update(name).digest('hex').slice(0, 32)
    const start = new Date(`${day}T00:00:00Z`)
    calendar.createEvent({
      id: `${id}@firefelt`,
      start,
      end: new Date(start.getTime() + 24 * 60 * 60 * 1_000),
      allDay: true,
      timezone: null,
      stamp: new Date(now),
      summary: line(summary),
      description: writable(description),
      // The first for Outlook, the second for everybody else.
      busystatus: ICalEventBusyStatus.FREE,
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  return `${calendar.toString()}\r\n`
}
