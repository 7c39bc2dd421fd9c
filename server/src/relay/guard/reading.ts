import * as Y from 'yjs'

/** The new structs of one client in an update, in the order of their clocks. */
interface Section {
  client: number
  structs: Y.Item[]
  /** How many of them have found all that they need. */
  taken: number
}

/** An update beside the document it is meant for: what of it is new, and where anything that it names is found. */
export interface Reading {
  doc: Y.Doc
  sections: Section[]
  deletes: ReadonlyMap<number, readonly { clock: number; len: number }[]>
  /** Whether it repeats structs that the document has. */
  repeats: boolean
}

/** Client ids with new structs in one update: an actor's reloads and tabs while the line was down. */
const mostSections = 64
/** New structs in one update: thousands of moves and words while the line was down, and what 50 ms can take. */
const mostNew = 8_000

/**
 * Reads an update whose bytes are bounded. Structs that the document has are left out.
 * @returns undefined when what is new is no item, or too much, or comes from too many clients
 */
export const readUpdate = (doc: Y.Doc, update: Uint8Array): Reading | undefined => {
  const { structs, ds } = Y.decodeUpdate(update)
  const reading: Reading = { doc, sections: [], deletes: ds.clients, repeats: false }
  let section: Section | undefined
  let client = -1
  let known = 0
  let fresh = 0
  for (const struct of structs) {
    if (struct.id.client !== client) {
      client = struct.id.client
      known = Y.getState(doc.store, client)
      section = undefined
    }
    if (struct.id.clock + struct.length <= known) {
      reading.repeats = true
      continue
    }
    if (!(struct instanceof Y.Item)) return undefined
    if (section === undefined) {
      if (reading.sections.length === mostSections) return undefined
      section = { client, structs: [], taken: 0 }
      reading.sections.push(section)
    }
    if (++fresh > mostNew) return undefined
    if (struct.id.clock < known) reading.repeats = true
    section.structs.push(struct)
  }
  return reading
}

const sectionOf = ({ sections }: Reading, client: number): Section | undefined =>
  sections.find((section) => section.client === client)

/** The clock up to which a client's structs are there: in the document, or taken from the update. */
export const stateOf = (reading: Reading, client: number): number => {
  const section = sectionOf(reading, client)
  const last = section?.structs[section.taken - 1]
  return last === undefined ? Y.getState(reading.doc.store, client) : last.id.clock + last.length
}

const isThere = (reading: Reading, id: Y.ID | null): boolean =>
  id === null || id.clock < stateOf(reading, id.client)

/** Everything that a struct names must be there before it, its own client's earlier structs included. */
const isReady = (reading: Reading, { id, origin, rightOrigin, parent }: Y.Item): boolean =>
  id.clock <= stateOf(reading, id.client) &&
  isThere(reading, origin) &&
  isThere(reading, rightOrigin) &&
  (!(parent instanceof Y.ID) || isThere(reading, parent))

/**
 * Gives each new struct to `take` once all that it names is there, as Yjs integrates them.
 * What lacks something that never comes (a gap, a circle) is left; see `isConnected`.
 * @returns false when `take` refused one
 */
export const inOrder = (reading: Reading, take: (item: Y.Item) => boolean): boolean => {
  for (let progressed = true; progressed; ) {
    progressed = false
    for (const section of reading.sections) {
      let next = section.structs[section.taken]
      while (next !== undefined && isReady(reading, next)) {
        if (!take(next)) return false
        progressed = true
        section.taken++
        next = section.structs[section.taken]
      }
    }
  }
  return true
}

/** Whether all new structs, and all that is deleted, build on what is there. To be asked after `inOrder`. */
export const isConnected = (reading: Reading): boolean => {
  if (!reading.sections.every(({ structs, taken }) => taken === structs.length)) return false
  for (const [client, ranges] of reading.deletes) {
    const last = ranges.at(-1)
    if (last !== undefined && last.clock + last.len > stateOf(reading, client)) return false
  }
  return true
}

/** Whether the document has what this id names. */
export const isKnown = ({ doc }: Reading, { client, clock }: Y.ID): boolean =>
  clock < Y.getState(doc.store, client)

/** The place in an ordered list of the struct that holds a clock, or of the first after it. */
export const indexAt = (structs: readonly Y.Item[], clock: number): number => {
  let low = 0
  let high = structs.length
  while (low < high) {
    const middle = (low + high) >> 1
    const struct = structs[middle] as Y.Item
    if (struct.id.clock + struct.length <= clock) low = middle + 1
    else high = middle
  }
  return low
}

/** A client's new structs. */
export const newStructsOf = (reading: Reading, client: number): readonly Y.Item[] =>
  sectionOf(reading, client)?.structs ?? []

/** The struct that holds an id, in the document or in the update; undefined when it is no item. It must be there. */
export const itemAt = (reading: Reading, id: Y.ID): Y.Item | undefined => {
  if (isKnown(reading, id)) {
    const known = Y.getItem(reading.doc.store, id) as Y.Item | Y.GC
    return known instanceof Y.Item ? known : undefined
  }
  const structs = newStructsOf(reading, id.client)
  return structs[indexAt(structs, id.clock)]
}
