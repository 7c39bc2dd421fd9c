import type { Actor } from '@firefelt/shared/board/actor.ts'
import { facilitator, participant } from '@firefelt/shared/board/actor.ts'
import { type Answer, readAnswer } from '@firefelt/shared/board/answer.ts'
import { choiceTexts, readChoice } from '@firefelt/shared/board/choice.ts'
import {
  answersIn,
  boardRoots,
  choicesIn,
  notesIn,
  sheetsIn,
} from '@firefelt/shared/board/documents.ts'
import { readNote } from '@firefelt/shared/board/note.ts'
import { readSheet } from '@firefelt/shared/board/sheet.ts'
import { applyCommand } from '@firefelt/shared/control/commands.ts'
import type { Control } from '@firefelt/shared/control/control.ts'
import { newControl } from '@firefelt/shared/control/newControl.ts'
import { addParticipant } from '@firefelt/shared/control/participants.ts'
import { fateIds } from '@firefelt/shared/kit/beside.ts'
import { applyOperation } from '@firefelt/shared/operations/apply.ts'
import { emptyHistory, remember, step } from '@firefelt/shared/operations/history.ts'
import type { Operation, Outcome } from '@firefelt/shared/operations/operation.ts'
import { writeChoiceText, writeWords } from '@firefelt/shared/operations/writeAnswer.ts'
import { writeReason } from '@firefelt/shared/operations/writeReason.ts'
import { sheetKindOf } from '@firefelt/shared/permissions/sheetKind.ts'
import { loadKits } from '@firefelt/themes/load.ts'
import * as Y from 'yjs'
import { takeUpdate } from '../updates/takeUpdate.ts'
import { createClientIds, serverClientId } from './clientIds.ts'

/** Seeded, so that a failure comes again. */
export const chanceOf = (seed: number) => {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
  }
  const below = (most: number) => Math.floor(next() * most)
  const one = <Thing>(things: readonly Thing[]): Thing | undefined => things[below(things.length)]
  return { next, below, one }
}
export type Chance = ReturnType<typeof chanceOf>

const [kit] = await loadKits()
if (kit === undefined) throw new Error('no kit')
const { themes, forms } = kit

/** An empty board as the relay holds it. */
export const serverDoc = (updates: readonly Uint8Array[] = []): Y.Doc => {
  const doc = new Y.Doc()
  doc.clientID = serverClientId()
  for (const root of boardRoots) doc.getMap(root)
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

/** A room's control record with three participants. */
export const testControl = (): Control => {
  const wish = { room: 'room', epoch: 1, code: 'ABCDEF', kit, title: '', language: 'da' as const }
  return ['p1', 'p2', 'p3'].reduce(
    (control, id) => addParticipant(control, id, { name: '', remote: false }) ?? control,
    newControl(wish, 1_000),
  )
}

export const meetingActors = [participant('p1'), participant('p2'), participant('p3'), facilitator]

/** One page of one person: its board, what it knows of the room, and what is on its way to the server. */
interface Page {
  actor: Actor
  doc: Y.Doc
  control: Control
  connected: boolean
  /** To the server and from it, in order; lost when the line goes. */
  up: { update: Uint8Array; answers: boolean }[]
  answered: boolean
  down: Uint8Array[]
  history: typeof emptyHistory
}

/** A server's side of one room without sockets or disk, and the pages of those in it. */
export const createMeeting = (seed: number) => {
  const chance = chanceOf(seed)
  const server = { doc: serverDoc(), control: testControl(), stored: [] as Uint8Array[] }
  let ids = createClientIds(server.doc)
  let turn = 0
  /** Every update of a client as it came, and how many the server had stored by then. */
  const frames: { actor: Actor; update: Uint8Array; stored: number }[] = []

  const openPage = (actor: Actor, kept?: Uint8Array): Page => {
    const doc = new Y.Doc()
    doc.clientID = 1 + chance.below(2 ** 32 - 1)
    if (kept !== undefined) Y.applyUpdate(doc, kept, 'disk')
    const page: Page = {
      actor,
      doc,
      control: server.control,
      connected: false,
      up: [],
      answered: false,
      down: [],
      history: emptyHistory,
    }
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'local' && page.connected) page.up.push({ update, answers: false })
    })
    return page
  }
  const pages = [...meetingActors, facilitator].map((actor) => openPage(actor))

  const connect = (page: Page) => {
    page.connected = true
    page.answered = false
    // Both ask at once; the client answers when the question arrives, and may have written since.
    page.down.push(Y.encodeStateAsUpdate(server.doc, Y.encodeStateVector(page.doc)))
    const asked = Y.encodeStateVector(server.doc)
    page.control = server.control
    if (chance.next() < 0.5) act(page)
    page.up.push({ update: Y.encodeStateAsUpdate(page.doc, asked), answers: true })
  }

  const cut = (page: Page) => {
    page.connected = false
    page.up = []
    page.down = []
  }

  /** The page is loaded anew: another client id, the same board from the disk. */
  const reload = (page: Page) => {
    const index = pages.indexOf(page)
    pages[index] = openPage(page.actor, Y.encodeStateAsUpdate(page.doc))
  }

  /** @throws when the server refuses it */
  const deliver = (page: Page, update: Uint8Array) => {
    frames.push({ actor: page.actor, update, stored: server.stored.length })
    const taken = takeUpdate({ doc: server.doc, ids, control: server.control }, page, update)
    if (taken.kind === 'early') return
    if (taken.kind === 'refused') throw new Error(`seed ${seed} refuses ${page.actor.id}`)
    server.stored.push(...taken.updates)
    for (const other of pages) {
      if (other.connected && (other !== page || taken.updates.length > 1)) {
        other.down.push(...taken.updates)
      }
    }
  }

  const flushUp = (page: Page) => {
    const next = page.up.shift()
    if (next === undefined) return
    page.answered ||= next.answers
    deliver(page, next.update)
  }
  const flushDown = (page: Page) => {
    const update = page.down.shift()
    if (update !== undefined) Y.applyUpdate(page.doc, update, 'server')
  }

  const operation = (page: Page): Operation => {
    const id = chance.one([...notesIn(page.doc).keys()].sort()) ?? 'none'
    const theme = chance.one([...themes.map(({ id: theme }) => theme)]) ?? 'none'
    const target =
      chance.next() < 0.2
        ? ('parkingLot' as const)
        : { success: chance.next(), importance: chance.next() }
    const new_ = `n${turn}-${pages.indexOf(page)}`
    const form = chance.one(forms)
    const sheet = chance.one([...sheetsIn(page.doc).keys()].sort()) ?? 'none'
    const answer = chance.one([...answersIn(page.doc).keys()].sort()) ?? 'none'
    const about = form?.per === 'theme' ? theme : null
    const agreed = typeof target === 'string' ? null : target
    const operations: Operation[] = [
      { type: 'putNote', id: new_, theme, target },
      { type: 'moveNote', id, target },
      { type: 'moveNote', id, target },
      { type: 'removeNote', id },
      { type: 'restoreNote', id },
      { type: 'addTheme', id: new_, name: `Tema ${turn}` },
      { type: 'setFate', id: new_, theme, fate: chance.one(fateIds) ?? null },
      { type: 'agreePlace', id: new_, theme, target: agreed },
      { type: 'addSheet', id: new_, form: form?.id ?? 'none', theme: about },
      { type: 'removeSheet', id: sheet },
      { type: 'restoreSheet', id: sheet },
      { type: 'choose', id: answer, chosen: chance.one([null, 2, '2026-03-02']) ?? null },
    ]
    return chance.one(operations) as Operation
  }

  /** What somebody makes of words that they see. */
  const rewritten = (before: string): string => {
    // Most people write on where they were.
    const at = chance.next() < 0.6 ? before.length : chance.below(before.length + 1)
    const gone = chance.below(4)
    const words = chance.one(['', 'æ', '😀', 'fordi det', 'x'.repeat(60)]) ?? ''
    return `${before.slice(0, at)}${words}${before.slice(at + gone)}`
  }

  const writeNote = ({ doc }: Page) => {
    const id = chance.one([...notesIn(doc).keys()].sort()) ?? 'none'
    const before = readNote(id, notesIn(doc).get(id))?.reason ?? ''
    writeReason(doc, id, before, rewritten(before))
  }

  const writeDecision = ({ doc }: Page) => {
    const id = chance.one([...choicesIn(doc).keys()].sort()) ?? 'none'
    const field = chance.one(choiceTexts) ?? 'to'
    const before = readChoice(id, choicesIn(doc).get(id))?.[field] ?? ''
    writeChoiceText(doc, id, field, before, rewritten(before))
  }

  /** A form of one's own is filled in by nobody else: their screens offer no such thing. */
  const fillIn = ({ doc, actor }: Page) => {
    const answers = [...answersIn(doc)].flatMap(([id, record]) => readAnswer(id, record) ?? [])
    const mayFill = ({ sheet, author }: Answer) => {
      const { form } = readSheet(sheet, sheetsIn(doc).get(sheet)) ?? { form: 'none' }
      return author === actor.id || sheetKindOf(kit, form) === 'sheet'
    }
    const answer = chance.one(answers.filter(mayFill).sort((a, b) => (a.id < b.id ? -1 : 1)))
    if (answer === undefined) return
    writeWords(doc, answer.id, answer.words, rewritten(answer.words))
  }

  const write = (page: Page) => {
    const kind = chance.next()
    if (kind < 0.5) writeNote(page)
    else if (kind < 0.8) fillIn(page)
    else writeDecision(page)
  }

  const apply = (page: Page, wish: Operation): Outcome =>
    applyOperation(page.doc, page.actor, page.control, wish)

  const act = (page: Page) => {
    turn++
    const kind = chance.next()
    if (kind < 0.3) return write(page)
    if (kind < 0.45) {
      const direction = chance.one(['undo', 'redo'] as const) ?? 'undo'
      page.history = step(page.history, direction, (wish) => apply(page, wish)).history
      return
    }
    const outcome = apply(page, operation(page))
    if (outcome.done) page.history = remember(page.history, outcome.inverse)
  }

  const command = () => {
    const id = `c${turn}`
    const wish = chance.one([
      { id, type: 'lock', locked: true },
      { id, type: 'lock', locked: false },
      { id, type: 'lock', locked: false },
      { id, type: 'makeGroups', count: 2, choose: false, remoteApart: false },
    ] as const)
    if (wish) server.control = applyCommand(server.control, wish, 5)
    for (const page of pages)
      if (page.connected && chance.next() < 0.7) page.control = server.control
  }

  /** The server starts anew, from what it has stored. */
  const restart = () => {
    pages.forEach(cut)
    server.doc = serverDoc(server.stored)
    ids = createClientIds(server.doc)
  }

  /** Something happens: most often somebody does something. @throws when an honest update is refused */
  const happen = () => {
    const page = chance.one(pages) as Page
    const event = chance.next()
    if (event < 0.45) act(page)
    else if (event < 0.65) for (const each of pages.slice(chance.below(4))) flushUp(each)
    else if (event < 0.82) for (const each of pages.slice(chance.below(4))) flushDown(each)
    else if (event < 0.92) {
      if (!page.connected) connect(page)
      else if (chance.next() < 0.4) cut(page)
    } else if (event < 0.95) reload(page)
    else if (event < 0.997) command()
    else restart()
  }

  /** Everybody comes back, and everything arrives. */
  const settle = () => {
    for (let round = 0; round < 3; round++) {
      for (const page of pages) {
        if (!page.connected) connect(page)
        while (page.up.length > 0) flushUp(page)
      }
      for (const page of pages) while (page.down.length > 0) flushDown(page)
    }
  }
  return { chance, server, pages, frames, happen, settle }
}
