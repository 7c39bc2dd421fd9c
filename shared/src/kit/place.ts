/** Where something stands inside a kit or one of its files: keys and list positions from 0. */
export type Place = readonly PropertyKey[]

export type Group = Readonly<Record<string, unknown>>

export function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What a list's item is called in the text files: its id, or else its number. */
export function itemKey(item: unknown): string | undefined {
  if (!isGroup(item)) return undefined
  if (typeof item.id === 'string') return item.id
  if (typeof item.number === 'number') return String(item.number)
  return undefined
}

function child(value: unknown, key: PropertyKey): unknown {
  if (Array.isArray(value)) return value[Number(key)]
  if (isGroup(value) && Object.hasOwn(value, key)) return value[String(key)]
  return undefined
}

/** The value at a place, or undefined if there is none. */
export function valueAt(value: unknown, place: Place): unknown {
  return place.reduce(child, value)
}

/** The same place as the text files name it: list items by their key instead of their position. */
export function textPlace(kit: unknown, place: Place): Place {
  let value = kit
  return place.map((key) => {
    const isItem = Array.isArray(value)
    value = child(value, key)
    return isItem ? (itemKey(value) ?? key) : key
  })
}

/** The outermost part of a place that a file lacks, so that a missing whole is named once. */
export function firstMissing(file: unknown, place: Place): Place {
  const depth = place.findIndex(
    (_, index) => valueAt(file, place.slice(0, index + 1)) === undefined,
  )
  return depth === -1 ? place : place.slice(0, depth + 1)
}
