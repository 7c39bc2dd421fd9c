import * as Y from 'yjs'
import type { Running } from '../peers/contender.ts'
import { enter } from './crowd.ts'
import type { Person } from './dialect.ts'

/** Enters as somebody, and leaves with the document as everyone who comes now gets it. */
export const fetchDocument = async (running: Running, person: Person): Promise<Y.Doc> => {
  const doc = new Y.Doc()
  const { promise, resolve } = Promise.withResolvers<void>()
  const state = (update: Uint8Array) => {
    Y.applyUpdate(doc, update)
    resolve()
  }
  const { client } = await enter(running, person, { ear: { state } })
  await promise
  client.close()
  return doc
}
