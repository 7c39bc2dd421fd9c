import {
  first,
  forge,
  inRoot,
  over,
  type Pen,
  spoiling,
  under,
} from '@firefelt/server/relay/guard/forge.fixture.ts'
import { notesIn } from '@firefelt/shared/board/documents.ts'
import * as Y from 'yjs'
import {
  type Attack,
  aMap,
  aText,
  bytes,
  inReason,
  mine,
  moved,
  newNote,
  place,
  value,
  without,
  written,
} from './forgeries.ts'
import type { Scene } from './hostileScene.ts'

type Id = Pick<Y.ID, 'client' | 'clock'>

/** A letter between two that are there. */
const between =
  (left: Id, right: Id) =>
  ({ first: byte, id, text }: Pen) => {
    byte(first.origin | first.rightOrigin | first.string)
    id(left)
    id(right)
    text('x')
  }

const identity: Attack[] = [
  [
    'writing under the victim’s client id',
    ({ v, n2 }) =>
      forge([
        {
          client: v.doc.clientID,
          clock: Y.getState(v.doc.store, v.doc.clientID),
          structs: [over(n2.place, first.any, value(place))],
        },
      ]),
  ],
  [
    'writing under an id above those that clients have, as the server’s',
    ({ n2 }) =>
      forge([
        { client: 2 ** 32 + 5, clock: 0, structs: [over(n2.place, first.any, value(place))] },
      ]),
  ],
  ['a post-it in another’s name', newNote({ author: 'p2' })],
  ['a post-it sent by another', newNote({ sender: 'p2' })],
  ['a post-it that another put where it is', newNote({ place: { ...place, by: 'p2' } })],
  ['a post-it that another has removed', newNote({ removedBy: 'p2' })],
  ['a move in the victim’s name', moved({ ...place, by: 'p2' })],
]

const bounds: Attack[] = [
  ['the seven bytes that announce 268 million structs', bytes(1, 0xff, 0xff, 0xff, 0x7f, 1, 0)],
  ['bytes that announce as many clients', bytes(0xff, 0xff, 0xff, 0x7f, 1, 1, 0)],
  ['bytes that announce as many deletes', bytes(0, 1, 1, 0xff, 0xff, 0xff, 0x7f)],
  [
    '24 kB of nested maps',
    mine(
      () => inRoot('notes', 'deep', first.type, aMap),
      ...Array.from(
        { length: 2_400 },
        (_, depth) =>
          ({ me, next }: Scene) =>
            under({ client: me, clock: next + depth }, 'a', first.type, aMap),
      ),
    ),
  ],
  [
    'lists nested in a value',
    mine(({ n1 }) =>
      over(n1.place, first.any, ({ uint, first: byte }) => {
        uint(1)
        for (let depth = 0; depth < 12_000; depth++) {
          byte(117)
          uint(1)
        }
        byte(126)
      }),
    ),
  ],
  ['a key of 100 kB', newNote({ ['k'.repeat(100_000)]: 1 })],
  ['an id of 100 kB', newNote({}, 'n'.repeat(100_000))],
  ['a root’s name of 100 kB', newNote({}, 'n9', 'r'.repeat(100_000))],
  ['a reason of 400 kB', inReason(first.string, ({ text }) => text('x'.repeat(400_000)))],
  ['a reason beyond what merges', inReason(first.string, ({ text }) => text('x'.repeat(4_000)))],
  ['a struct without length', inReason(first.string, ({ text }) => text(''))],
  ['a trace without length', inReason(first.deleted, ({ uint }) => uint(0))],
  ['more bytes behind the update', (scene) => Uint8Array.from([...moved(place)(scene), 1, 2, 3])],
  [
    'one client’s structs in two lists',
    ({ me, next, n1 }) => {
      const structs = [over(n1.place, first.any, value(place))]
      return forge([
        { client: me, clock: next, structs },
        { client: me, clock: next + 1, structs },
      ])
    },
  ],
  [
    'clients in another order, which Yjs would join into something else',
    ({ me, next, n1 }) =>
      forge([
        { client: 1, clock: 0, structs: [over(n1.place, first.any, value(place))] },
        { client: me, clock: next, structs: [over(n1.place, first.any, value(place))] },
      ]),
  ],
  [
    'the same range deleted a thousand times',
    ({ n1 }) => {
      const { client, clock } = n1.firstPlace
      const ranges = Array.from({ length: 1_000 }, () => [clock, 1] as const)
      return forge([], [{ client, ranges }])
    },
  ],
  [
    'bytes of the second format',
    written((doc) => notesIn(doc).get('n1')?.set('place', place), Y.encodeStateAsUpdateV2),
  ],
  [
    'text that is no UTF-8',
    inReason(first.string, ({ uint, first: byte }) => {
      uint(2)
      byte(0xc3)
      byte(0x28)
    }),
  ],
]

const links: Attack[] = [
  [
    'a clock gap',
    ({ me, next, n1 }) =>
      forge([{ client: me, clock: next + 5, structs: [over(n1.place, first.any, value(place))] }]),
  ],
  [
    'a skipped stretch',
    mine(
      () =>
        ({ first: byte, uint }) => {
          byte(first.skip)
          uint(5)
        },
      ({ n1 }) => over(n1.place, first.any, value(place)),
    ),
  ],
  [
    'something written over what there is not',
    mine(({ me }) => over({ client: me, clock: 99_999 }, first.any, value(place))),
  ],
  [
    'something written over itself',
    mine(({ me, next }) => over({ client: me, clock: next }, first.any, value(place))),
  ],
  [
    'two that build on each other',
    () =>
      forge([
        {
          client: 12,
          clock: 0,
          structs: [over({ client: 11, clock: 0 }, first.any, value(place))],
        },
        {
          client: 11,
          clock: 0,
          structs: [over({ client: 12, clock: 0 }, first.any, value(place))],
        },
      ]),
  ],
  [
    'a delete of what has yet to come',
    ({ me, next }) => forge([], [{ client: me, ranges: [[next, 9]] }]),
  ],
  [
    'a gap filled with nothing',
    mine(() => ({ first: byte, uint }) => {
      byte(first.gc)
      uint(1)
    }),
  ],
  [
    'text that begins in one reason and ends in another',
    mine(({ n1, n2 }) => between(n1.character, n2.character)),
  ],
  [
    'text that ends where it begins, which readers would put in different places',
    mine(({ n1 }) => between(n1.character, n1.character)),
  ],
  [
    'text that ends before it begins',
    mine(({ n1: { character } }) =>
      between({ ...character, clock: character.clock + 5 }, character),
    ),
  ],
  [
    'text written across what its writer had seen',
    mine(({ n1: { character } }) =>
      between(character, { ...character, clock: character.clock + 5 }),
    ),
  ],
  [
    'a known text that goes on elsewhere',
    ({ me, next, n1 }) =>
      forge([
        {
          client: me,
          clock: next - 1,
          structs: [over(n1.character, first.string, ({ text }) => text('tx'))],
        },
      ]),
  ],
]

const places: Attack[] = [
  ['a root of its own', newNote({}, 'n9', 'mine')],
  ['a root called __proto__', newNote({}, 'n9', '__proto__')],
  ['a record called __proto__', newNote({}, '__proto__')],
  ['a record called by what no id is', newNote({}, '../x')],
  ['a field of its own in a new record', newNote({ extra: 1 })],
  [
    'a field of its own in the victim’s',
    mine(({ n1 }) => under(n1.record, 'extra', first.any, value(1))),
  ],
  ['a field called __proto__', newNote({ ['__proto__x'.slice(0, 9)]: 1 })],
  ['a record without a place', newNote({ place: undefined })],
  ['a changed theme', written((doc) => notesIn(doc).get('n1')?.set('theme', 'resultater'))],
  ['a changed author', written((doc) => notesIn(doc).get('n1')?.set('author', 'p1'))],
  ['a second record over the victim’s', mine(({ n1 }) => over(n1.record, first.type, aMap))],
  ['a second record of the same id', newNote({}, 'n1')],
  ['a second reason', mine(({ n1 }) => over(n1.reason, first.type, aText))],
  ['a deleted record', without(({ n1 }) => n1.record)],
  ['a deleted place', without(({ n1 }) => n1.place)],
  ['a deleted reason', without(({ n1 }) => n1.reason)],
  [
    'a record that is gone as it comes',
    mine(() => inRoot('notes', 'n9', first.deleted, ({ uint }) => uint(1))),
  ],
  [
    'a place that is gone as it comes',
    mine(({ n1 }) => over(n1.place, first.deleted, ({ uint }) => uint(1))),
  ],
  ['the same, behind what was written at once', ({ n1 }) => spoiling(n1.firstPlace)],
]

const contents: Attack[] = [
  ['a post-it that is text', mine(() => inRoot('notes', 'n9', first.type, aText))],
  ['a post-it that is a word', mine(() => inRoot('notes', 'n9', first.any, value('note')))],
  ['a place that is a map', mine(({ n1 }) => over(n1.place, first.type, aMap))],
  ['a place that is text', mine(({ n1 }) => over(n1.place, first.string, ({ text }) => text('x')))],
  ['a list', mine(({ n1 }) => over(n1.place, first.type, ({ uint }) => uint(0)))],
  ['an XML text', mine(({ n1 }) => over(n1.place, first.type, ({ uint }) => uint(6)))],
  [
    'a document in the document',
    mine(() =>
      inRoot('notes', 'n9', first.doc, ({ text, encoder: _, value: any }) => {
        text('guid')
        any({})
      }),
    ),
  ],
  ['a picture in a reason', inReason(first.embed, ({ text }) => text('{"image":"x"}'))],
  [
    'bold in a reason',
    inReason(first.format, ({ text }) => {
      text('bold')
      text('true')
    }),
  ],
  ['a value in a reason', inReason(first.any, value('x'))],
  ['a map in a reason', inReason(first.type, aMap)],
  [
    'JSON',
    mine(({ n1 }) =>
      over(n1.place, first.json, ({ uint, text }) => {
        uint(1)
        text('{}')
      }),
    ),
  ],
  ['bytes', mine(({ n1 }) => over(n1.place, first.binary, ({ text }) => text('x')))],
  ['a kind of content that there is not', mine(({ n1 }) => over(n1.place, 27, value(place)))],
  [
    'two values at once',
    mine(({ n1 }) =>
      over(n1.place, first.any, (pen) => {
        pen.uint(2)
        for (let left = 2; left > 0; left--) pen.first(126)
      }),
    ),
  ],
]

const lone = Object.create(null, {
  __proto__: { value: place, enumerable: true },
}) as Record<string, unknown>

const values: Attack[] = [
  ['positions as strings', moved({ ...place, success: '0.5' })],
  ['a position that is no number', moved({ ...place, success: Number.NaN })],
  ['a position without end', moved({ ...place, success: Number.POSITIVE_INFINITY })],
  ['a position off the map', moved({ ...place, success: 1.5 })],
  ['a position that is missing', moved({ kind: 'map', success: 0.5, by: 'p1' })],
  ['a position that is undefined', moved({ ...place, success: undefined })],
  ['a position that is a BigInt', moved({ ...place, success: 1n })],
  ['a place with more in it', moved({ ...place, extra: 1 })],
  ['a place whose fields are its prototype’s', moved(lone)],
  ['a place that is null', moved(null)],
  ['a place that is undefined', moved(undefined)],
  ['a place that is a BigInt', moved(10n)],
  ['a place that is a list', moved([0.5, 0.5])],
  ['a place that is bytes', moved(new Uint8Array([1, 2]))],
  ['a list that there is not', moved({ kind: 'elsewhere', by: 'p1' })],
  ['a theme that there is not', newNote({ theme: 'no' })],
  ['a theme that is an object', newNote({ theme: { toString: 'x' } })],
  [
    'removing the victim’s post-it',
    written((doc) => notesIn(doc).get('n1')?.set('removedBy', 'p1')),
  ],
]

/** The same forgeries without a fault, which shows that it is the faults that are refused. */
export const faultless: readonly Attack[] = [
  ['a move', moved(place)],
  ['a post-it', newNote({})],
  ['a word in a reason', inReason(first.string, ({ text }) => text('x'))],
  ['what has come and gone in a reason', inReason(first.deleted, ({ uint }) => uint(7))],
  ['a character less', without(({ n1 }) => n1.character)],
  ['nothing', bytes(0, 0)],
  [
    'what went long ago',
    ({ n1 }) => forge([], [{ client: n1.firstPlace.client, ranges: [[n1.firstPlace.clock, 1]] }]),
  ],
  [
    'two ids that build on each other, one after the other',
    ({ n1 }) =>
      forge([
        {
          client: 12,
          clock: 0,
          structs: [over({ client: 11, clock: 0 }, first.any, value(place))],
        },
        { client: 11, clock: 0, structs: [over(n1.place, first.any, value(place))] },
      ]),
  ],
]

/** Everything known that a broken or hostile client can send as an update; each is to be refused without a trace. */
export const attacks: readonly Attack[] = [
  ...identity,
  ...bounds,
  ...links,
  ...places,
  ...contents,
  ...values,
]
