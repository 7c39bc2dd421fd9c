import * as Y from 'yjs'

/** The new structs of one client in an update, in the order of their clocks. */
interface Section {
  client: number
  structs: Y.Item[]
  /** How many of them have found all that they need. */
  taken: number
  /** The clock up to which the client's structs are there: in the document, or taken. */
  state: number
}

/** An update beside the document it is meant for: what of it is new, and where anything that it names is found. */
export interface Reading {
  doc: Y.Doc
  /** By client. */
  sections: Map<number, Section>
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
  const sections = new Map<number, Section>()
  const reading: Reading = { doc, sections, deletes: ds.clients, repeats: false }
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
      if (sections.size === mostSections) return undefined
      section = { client, structs: [], taken: 0, state: known }
      sections.set(client, section)
    }
    if (++fresh > mostNew) return undefined
    if (struct.id.clock < known) reading.repeats = true
    section.structs.push(struct)
  }
  return reading
}

/** The clock up to which a client's structs are there: in the document, or taken from the update. */
export const stateOf = ({ doc, sections }: Reading, client: number): number =>
  sections.get(client)?.state ?? Y.getState(doc.store, client)

/** The first that a struct names and that is not there before it, its own client's earlier structs included. */
const missing = (reading: Reading, item: Y.Item): Y.ID | undefined => {
  const { id, origin, rightOrigin, parent } = item
  const isMissing = ({ client, clock }: Y.ID) => clock >= stateOf(reading, client)
  if (id.clock > stateOf(reading, id.client)) return id
  if (origin !== null && isMissing(origin)) return origin
  if (rightOrigin !== null && isMissing(rightOrigin)) return rightOrigin
  return parent instanceof Y.ID && isMissing(parent) ? parent : undefined
}

/** Gives a client's structs to `take`, up to the first that lacks something. */
const takeReady = (
  reading: Reading,
  section: Section,
  take: (item: Y.Item) => boolean,
): { lacks: Y.ID | undefined; isFit: boolean } => {
  for (; ; section.taken++) {
    const next = section.structs[section.taken]
    const lacks = next && missing(reading, next)
    if (next === undefined || lacks !== undefined) return { lacks, isFit: true }
    if (!take(next)) return { lacks, isFit: false }
    section.state = next.id.clock + next.length
  }
}

/**
 * Gives each new struct to `take` once all that it names is there, as Yjs integrates them.
 * What lacks something that never comes (a gap, a circle) is left; see `isConnected`. Whoever lacks something is looked at
 * again when that has come: structs made to wait for each other would else be gone through for each of them.
 * @returns false when `take` refused one
 */
export const inOrder = (reading: Reading, take: (item: Y.Item) => boolean): boolean => {
  const next = [...reading.sections.values()]
  /** By client: who lacks which of its clocks. */
  const waiting = new Map<number, { clock: number; section: Section }[]>()
  for (let section = next.shift(); section !== undefined; section = next.shift()) {
    const { lacks, isFit } = takeReady(reading, section, take)
    if (!isFit) return false
    if (lacks !== undefined) {
      const others = waiting.get(lacks.client) ?? []
      others.push({ clock: lacks.clock, section })
      waiting.set(lacks.client, others)
    }
    const { client, state } = section
    const still = (waiting.get(client) ?? []).filter((each) => {
      if (each.clock < state) next.push(each.section)
      return each.clock >= state
    })
    waiting.set(client, still)
  }
  return true
}

/** Whether all new structs, and all that is deleted, build on what is there. To be asked after `inOrder`. */
export const isConnected = (reading: Reading): boolean => {
  for (const { structs, taken } of reading.sections.values()) {
    if (taken !== structs.length) return false
  }
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
  reading.sections.get(client)?.structs ?? []

/** The struct that holds an id, in the document or in the update; undefined when it is no item. It must be there. */
export const itemAt = (reading: Reading, id: Y.ID): Y.Item | undefined => {
  if (isKnown(reading, id)) {
    const known = Y.getItem(reading.doc.store, id) as Y.Item | Y.GC
    return known instanceof Y.Item ? known : undefined
  }
  const structs = newStructsOf(reading, id.client)
  return structs[indexAt(structs, id.clock)]
}
