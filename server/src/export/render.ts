import type { Plan } from '@firefelt/shared/outcome/plan.ts'
import type { Format } from './formats.ts'
import { Nothing } from './nothing.ts'

export interface Wish {
  format: Format
  plan: Plan
  /** The room's id. */
  room: string
  /** ms of server time */
  now: number
}

const mapIn = async (plan: Plan): Promise<string> => {
  const { mapSvg } = await import('./svg.ts')
  const svg = mapSvg(plan)
  if (svg === undefined) throw new Nothing('no-map')
  return svg
}

const drawn = async ({ format, plan, room, now }: Wish): Promise<Uint8Array | string> => {
  switch (format) {
    case 'html':
      return (await import('./html.ts')).htmlOf(plan)
    case 'md':
      return (await import('./markdown.ts')).markdownOf(plan)
    case 'json':
      return `${JSON.stringify(plan, undefined, 2)}\n`
    case 'csv':
      return (await import('./csv.ts')).csvOf(plan)
    case 'xlsx':
      return (await import('./xlsx.ts')).xlsxOf(plan)
    case 'svg':
      return mapIn(plan)
    case 'png':
      return (await import('./png.ts')).pngOf(await mapIn(plan))
    case 'pdf':
      return (await import('./pdf.ts')).pdfOf(plan)
    case 'docx':
      return (await import('./docx.ts')).docxOf(plan)
    case 'ics':
      return (await import('./ics.ts')).icsOf(plan, room, now)
  }
}

/** A plan as a file. Each kind is loaded when it is asked for. @throws Nothing */
export const render = async (wish: Wish): Promise<Uint8Array> => {
  const made = await drawn(wish)
  return typeof made === 'string' ? new TextEncoder().encode(made) : new Uint8Array(made)
}
