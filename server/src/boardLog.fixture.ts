import { participant } from '@firefelt/shared/board/actor.ts'
import { notesIn } from '@firefelt/shared/board/documents.ts'
import { applyOperation } from '@firefelt/shared/operations/apply.ts'
import * as Y from 'yjs'

const rules = { locked: false, phase: 'open', participants: {} } as const

/** A log as several people write it who put up post-its and move them about, all of them up to date; and their board. */
export const writtenLog = ({ people = 3, notes = 10, rows = 100 }) => {
  const log: Uint8Array[] = []
  const docs = Array.from({ length: people }, () => new Y.Doc())
  for (const doc of docs) {
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'others') return
      log.push(update)
      for (const other of docs) if (other !== doc) Y.applyUpdate(other, update, 'others')
    })
  }
  const board = docs[0] ?? new Y.Doc()
  for (let turn = 0; turn < rows; turn++) {
    const target = { success: (turn % 97) / 97, importance: (turn % 89) / 89 }
    const id = `n${turn % notes}`
    const note = notesIn(board).has(id)
      ? ({ type: 'moveNote', id, target } as const)
      : ({ type: 'putNote', id, theme: 'klare-maal', target } as const)
    const doc = docs[turn % people]
    if (doc) applyOperation(doc, participant(`p${turn % people}`), rules, note)
  }
  return { log, board }
}
