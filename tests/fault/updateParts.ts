import { first, forge, type Pen } from '@firefelt/server/relay/guard/forge.fixture.ts'
import * as Y from 'yjs'

export interface Id {
  client: number
  clock: number
}

export type Content =
  | { kind: 'value'; value: unknown }
  | { kind: 'text'; text: string }
  | { kind: 'type'; isText: boolean }
  | { kind: 'deleted'; length: number }

/** One struct, which may name anything. */
export interface Part {
  origin: Id | null
  rightOrigin: Id | null
  /** A root's name or a type's id, read where there is neither of the above. */
  parent: string | Id | null
  key: string | null
  content: Content
}

/** An update as it can be changed without losing its shape. */
export interface Parts {
  sections: { client: number; clock: number; parts: Part[] }[]
  deletes: { client: number; ranges: [clock: number, length: number][] }[]
}

const contentOf = ({ content }: Y.Item): Content => {
  if (content instanceof Y.ContentAny && content.arr.length === 1) {
    return { kind: 'value', value: content.arr[0] }
  }
  if (content instanceof Y.ContentString) return { kind: 'text', text: content.str }
  if (content instanceof Y.ContentDeleted) return { kind: 'deleted', length: content.len }
  if (content instanceof Y.ContentType) {
    return { kind: 'type', isText: content.type instanceof Y.Text }
  }
  throw new Error('no content of a board’s')
}

const partOf = (struct: Y.Item | Y.GC | Y.Skip): Part => {
  if (!(struct instanceof Y.Item)) throw new Error('no item')
  const { origin, rightOrigin, parentSub: key } = struct
  const parent = struct.parent as string | Y.ID | null
  return { origin, rightOrigin, parent, key, content: contentOf(struct) }
}

/** Takes an honest client's update apart. */
export const takeApart = (update: Uint8Array): Parts => {
  const { structs, ds } = Y.decodeUpdate(update)
  const sections: Parts['sections'] = []
  for (const struct of structs) {
    const { client, clock } = struct.id
    if (sections.at(-1)?.client !== client) sections.push({ client, clock, parts: [] })
    sections.at(-1)?.parts.push(partOf(struct))
  }
  const deletes = [...ds.clients].map(([client, ranges]) => ({
    client,
    ranges: ranges.map(({ clock, len }): [number, number] => [clock, len]),
  }))
  return { sections, deletes }
}

const writeContent = (content: Content, { uint, text, value }: Pen): void => {
  switch (content.kind) {
    case 'value':
      return value(content.value)
    case 'text':
      return text(content.text)
    case 'type':
      return uint(content.isText ? 2 : 1)
    case 'deleted':
      return uint(content.length)
  }
}

const kinds = { value: first.any, text: first.string, type: first.type, deleted: first.deleted }

const writePart =
  ({ origin, rightOrigin, parent, key, content }: Part) =>
  (pen: Pen): void => {
    const names =
      (origin ? first.origin : 0) |
      (rightOrigin ? first.rightOrigin : 0) |
      (key === null ? 0 : first.key)
    pen.first(names | kinds[content.kind])
    if (origin) pen.id(origin)
    if (rightOrigin) pen.id(rightOrigin)
    if (!origin && !rightOrigin) {
      pen.uint(typeof parent === 'string' ? 1 : 0)
      if (typeof parent === 'string') pen.text(parent)
      else pen.id(parent ?? { client: 0, clock: 0 })
      if (key !== null) pen.text(key)
    }
    writeContent(content, pen)
  }

/** Writes it as Yjs does: the highest client first, and no client without structs. */
export const putTogether = ({ sections, deletes }: Parts): Uint8Array =>
  forge(
    sections
      .filter(({ parts }) => parts.length > 0)
      .sort((a, b) => b.client - a.client)
      .map(({ client, clock, parts }) => ({ client, clock, structs: parts.map(writePart) })),
    deletes,
  )
