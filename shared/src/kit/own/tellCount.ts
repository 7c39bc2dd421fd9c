import { isGroup } from '../place.ts'

/**
 * Where the texts of a kit tell how many themes there are, »I kan se 20 temaer«, they tell the new number.
 * A range, »3-5 temaer«, says something else and stays.
 */
export function tellCount<Part>(part: Part, before: number, now: number): Part {
  if (before === now) return part
  const told = new RegExp(`(^|[^\\d–-])${before}(?= (temaer|themes)\\b)`, 'gu')
  return retold(part, (text) => text.replace(told, (_, first: string) => first + now)) as Part
}

function retold(part: unknown, tell: (text: string) => string): unknown {
  if (typeof part === 'string') return tell(part)
  if (Array.isArray(part)) return part.map((one) => retold(one, tell))
  if (!isGroup(part)) return part
  return Object.fromEntries(Object.entries(part).map(([key, one]) => [key, retold(one, tell)]))
}
