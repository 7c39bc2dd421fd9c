import type { Format } from '@firefelt/server/export/formats.ts'
import { render } from '@firefelt/server/export/render.ts'
import { newPlan, type PlanSettings, planParts } from '@firefelt/shared/control/plan/plan.ts'
import { chosenPlan } from '@firefelt/shared/outcome/chosenPlan.ts'
import { sampleMeeting } from '@firefelt/shared/outcome/fixtures/sampleMeeting.ts'
import type { Plan } from '@firefelt/shared/outcome/plan.ts'
import { planOf } from '@firefelt/shared/outcome/planOf.ts'
import { loadKits } from '@firefelt/themes/load.ts'

const kits = await loadKits()

const everything: PlanSettings = {
  ...newPlan,
  introduction: 'Kære alle.\nHer er det, vi aftalte: »mod« — og æøå ÆØÅ.',
  sender: 'Ledergruppen',
  parts: [...planParts],
}

/** The plan of a meeting that filled in all of a kit's forms. */
export const planFor = (
  kit: string,
  { language = 'da' as 'da' | 'en', settings = {} as Partial<PlanSettings> } = {},
): Plan => {
  const found = kits.find(({ id }) => id === kit)
  if (found === undefined) throw new Error(`no kit ${kit}`)
  const { control, board } = sampleMeeting(found, language)
  return chosenPlan(planOf(control, board), { ...everything, ...settings })
}

export const kitIds = kits.map(({ id }) => id)

export const made = (format: Format, plan: Plan): Promise<Uint8Array> =>
  render({ format, plan, room: 'room1', now: Date.parse('2026-02-02T12:00:00Z') })

export const textOf = async (format: Format, plan: Plan): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await made(format, plan))

const linesIn = (entries: readonly { label: string; text: string }[]): string[] =>
  entries.flatMap(({ label, text }) => [label, ...text.split('\n')])

/** What every document must say of a plan, whatever its form. */
export const toldIn = (plan: Plan): string[] =>
  [
    plan.title,
    ...plan.introduction.split('\n'),
    plan.sender,
    ...plan.themes.flatMap(({ name, to, bringer, place, sheets }) => [
      name,
      to,
      bringer,
      place?.words ?? '',
      ...sheets.flatMap(({ entries }) => linesIn(entries)),
    ]),
    ...plan.room.flatMap(({ entries }) => linesIn(entries)),
    ...plan.tasks.flatMap(({ what, who }) => [what, who]),
    ...plan.each.flatMap(({ who, entries }) => [who, ...entries.map(({ text }) => text)]),
    ...(plan.people?.names ?? []),
    ...plan.notes.flatMap(({ name, where, reason }) => [name, where, reason]),
  ].filter((words) => words !== '')

/** Text as it can be compared: every program breaks lines in places of its own, and one typeface lacks the arrow. */
export const squeezed = (text: string): string => text.replaceAll('→', '->').replace(/\s+/g, '')
