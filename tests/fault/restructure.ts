import type { Chance } from '@firefelt/server/relay/guard/meeting.fixture.ts'
import { boardRoots } from '@firefelt/shared/board/documents.ts'
import { boardRecords } from '@firefelt/shared/board/records.ts'
import type * as Y from 'yjs'
import {
  type Content,
  type Id,
  type Part,
  type Parts,
  putTogether,
  takeApart,
} from './updateParts.ts'

/** What a forger can read off the board, to name it. */
export interface Known {
  /** Each client's id, and how far it has written. */
  states: readonly (readonly [client: number, state: number])[]
  records: readonly string[]
}

export const knownIn = (doc: Y.Doc): Known => ({
  states: [...doc.store.clients.keys()].map((client) => [
    client,
    (doc.store.clients.get(client)?.at(-1)?.id.clock ?? 0) + 1,
  ]),
  records: boardRoots.flatMap((root) => [...doc.getMap(root).keys()]),
})

interface Chosen {
  known: Known
  chance: Chance
  /** Another real update. */
  other: Parts
}
/** Changes one thing in an update; leaves it as it is where there is no such thing. */
type Change = (parts: Parts, chosen: Chosen) => void

const fieldNames = Object.values(boardRecords).flatMap(({ schema }) => Object.keys(schema.shape))
const people = ['p1', 'p2', 'p3', 'p9', 'facilitator', 'projector']
const plain = [null, true, 0, 0.5, 1, -1, 1.5, '', 'map', 'parkingLot', 'klare-maal', '2026-03-02']

const anId = ({ known, chance }: Chosen): Id => {
  const [client, state] = chance.one(known.states) ?? [1, 1]
  return { client, clock: chance.below(state + 1) }
}
const aValue = ({ known, chance }: Chosen): unknown =>
  chance.next() < 0.3
    ? chance.next()
    : chance.one<unknown>([...people, ...plain, chance.one(known.records) ?? ''])
const aKey = ({ known, chance }: Chosen): string =>
  chance.one([chance.one(fieldNames), chance.one(known.records), `n${chance.below(1e6)}`]) ?? ''
const aSection = ({ sections }: Parts, { chance }: Chosen) => chance.one(sections)
const somePart = (parts: Parts, chosen: Chosen, fits: (part: Part) => boolean = () => true) =>
  chosen.chance.one(parts.sections.flatMap((section) => section.parts).filter(fits))

const otherValue = (value: unknown, chosen: Chosen): unknown => {
  if (typeof value !== 'object' || value === null) return aValue(chosen)
  const field = chosen.chance.one(Object.keys(value)) ?? 'by'
  return { ...value, [field]: aValue(chosen) }
}

/** Names a client's structs by another id, from a clock on, which becomes 0: also where they name each other. */
const renamed = (parts: Part[], from: Id, to: number): void => {
  for (const part of parts) {
    for (const place of ['origin', 'rightOrigin', 'parent'] as const) {
      const id = part[place]
      if (id === null || typeof id === 'string') continue
      if (id.client !== from.client || id.clock < from.clock) continue
      part[place] = { client: to, clock: id.clock - from.clock }
    }
  }
}

/** The same under an id that nobody has used: none of it is known already, and nothing before it is missing. */
const afresh = ({ sections }: Parts, chance: Chance): void => {
  const all = sections.flatMap(({ parts }) => parts)
  for (const section of sections) {
    const to = chance.below(2 ** 32)
    renamed(all, section, to)
    Object.assign(section, { client: to, clock: 0 })
  }
}

const changes: Readonly<Record<string, Change>> = {
  'another value': (parts, chosen) => {
    const part = somePart(parts, chosen, ({ content }) => content.kind === 'value')
    if (part?.content.kind !== 'value') return
    part.content.value = otherValue(part.content.value, chosen)
  },
  'another text': (parts, chosen) => {
    const part = somePart(parts, chosen, ({ content }) => content.kind === 'text')
    if (part?.content.kind !== 'text') return
    part.content.text = chosen.chance.one(['x', 'æ😀', 'x'.repeat(300), 'y'.repeat(4_000)]) ?? 'x'
  },
  'another key': (parts, chosen) => {
    const part = somePart(parts, chosen, ({ key }) => key !== null)
    if (part !== undefined) part.key = aKey(chosen)
  },
  'another kind': (parts, chosen) => {
    const part = somePart(parts, chosen)
    const contents: Content[] = [
      { kind: 'value', value: aValue(chosen) },
      { kind: 'text', text: 'x' },
      { kind: 'type', isText: chosen.chance.next() < 0.5 },
      { kind: 'deleted', length: 1 + chosen.chance.below(3) },
    ]
    if (part !== undefined) part.content = chosen.chance.one(contents) ?? part.content
  },
  'another reference': (parts, chosen) => {
    const place = chosen.chance.one(['origin', 'rightOrigin', 'parent'] as const) ?? 'origin'
    const part = somePart(parts, chosen, (each) => each[place] !== null)
    if (part !== undefined) part[place] = anId(chosen)
  },
  'a reference one off': (parts, chosen) => {
    const part = somePart(parts, chosen, ({ origin }) => origin !== null)
    const by = chosen.chance.next() < 0.5 ? 1 : -1
    if (!part?.origin) return
    part.origin = { ...part.origin, clock: Math.max(0, part.origin.clock + by) }
  },
  'a reference more': (parts, chosen) => {
    const place = chosen.chance.one(['origin', 'rightOrigin'] as const) ?? 'origin'
    const part = somePart(parts, chosen, (each) => each[place] === null)
    if (part !== undefined) part[place] = anId(chosen)
  },
  'another root': (parts, chosen) => {
    const part = somePart(parts, chosen, ({ parent }) => typeof parent === 'string')
    if (part !== undefined) part.parent = chosen.chance.one([...boardRoots, 'mine']) ?? 'mine'
  },
  'a parent instead of what it is written over': (parts, chosen) => {
    const part = somePart(parts, chosen, ({ parent }) => parent === null)
    if (part === undefined) return
    const { chance } = chosen
    Object.assign(part, { origin: null, rightOrigin: null, key: aKey(chosen) })
    part.parent = chance.next() < 0.5 ? anId(chosen) : (chance.one(boardRoots) ?? 'notes')
  },
  'another client': (parts, chosen) => {
    const section = aSection(parts, chosen)
    if (section === undefined) return
    const [client] = chosen.chance.one(chosen.known.states) ?? [1]
    if (chosen.chance.next() < 0.5) renamed(section.parts, { ...section, clock: 0 }, client)
    section.client = client
  },
  'another clock': (parts, chosen) => {
    const section = aSection(parts, chosen)
    if (section === undefined) return
    const by = chosen.chance.one([-3, -2, -1, 1, 2, 1_000]) ?? 1
    section.clock = Math.max(0, section.clock + by)
  },
  'a struct left out': (parts, chosen) => {
    const section = aSection(parts, chosen)
    section?.parts.splice(chosen.chance.below(section.parts.length), 1)
  },
  'a struct twice': (parts, chosen) => {
    const section = aSection(parts, chosen)
    const part = section && chosen.chance.one(section.parts)
    if (part !== undefined) section?.parts.push(structuredClone(part))
  },
  'the structs in another order': (parts, chosen) => {
    const structs = aSection(parts, chosen)?.parts
    structs?.push(...structs.splice(0, chosen.chance.below(structs.length)))
  },
  'structs of another behind them': (parts, chosen) => {
    const section = aSection(parts, chosen)
    const more = aSection(chosen.other, chosen)
    if (section === undefined || more === undefined) return
    if (chosen.chance.next() < 0.5) renamed(more.parts, more, section.client)
    section.parts.push(...more.parts)
  },
  'another delete': ({ deletes }, chosen) => {
    const range = chosen.chance.one(chosen.chance.one(deletes)?.ranges ?? [])
    if (range === undefined) return
    const at = chosen.chance.below(2)
    range[at] = Math.max(at, (range[at] ?? 0) + (chosen.chance.next() < 0.5 ? 1 : -1))
  },
  'a delete more': ({ deletes }, chosen) => {
    const { client, clock } = anId(chosen)
    const there = deletes.find((each) => each.client === client)
    const range: [number, number] = [clock, 1 + chosen.chance.below(2)]
    if (there === undefined) deletes.push({ client, ranges: [range] })
    else there.ranges = [...there.ranges, range].sort(([a], [b]) => a - b)
  },
}

export const kindsOfChange: readonly string[] = Object.keys(changes)

/**
 * Changes one thing inside an update, which stays one: its bytes can be read, and what it says is judged.
 * @returns undefined when there is no such thing in it, or it is as it was
 */
export const restructured = (
  kind: string,
  update: Uint8Array,
  chosen: Omit<Chosen, 'other'> & { other: Uint8Array },
): Uint8Array | undefined => {
  const parts = takeApart(update)
  if (chosen.chance.next() < 0.6) afresh(parts, chosen.chance)
  const before = putTogether(parts)
  changes[kind]?.(parts, { ...chosen, other: takeApart(chosen.other) })
  const after = putTogether(parts)
  return Buffer.compare(before, after) === 0 ? undefined : after
}
