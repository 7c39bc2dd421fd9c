import type { Actor } from '@firefelt/shared/board/actor.ts'
import * as Y from 'yjs'
import { unsavedPrefix } from '../connection/keptRoom.ts'
import { type Line, type LineEvents, openLine } from '../connection/line.ts'
import { type LocalCopy, localCopyName } from '../connection/localCopy.ts'
import { onOtherTab } from '../connection/storage.ts'
import type { BoardStore } from './boardStore.ts'
import type { Surroundings } from './surroundings.ts'
import { createUnsaved, type Unsaved, type UnsavedHost } from './unsaved.ts'

/** How long a slow disk may keep somebody waiting for the line, in ms. */
const patience = 2_000
/** How long another tab's acts may gather before they are fetched from the disk, in ms. */
const gathering = 250

export interface RoomCopyOptions {
  room: string
  token: string
  actor: Actor
  /** Undefined on a first visit: then nothing is kept until the server has told it. */
  epoch: number | undefined
  board: BoardStore
  events: LineEvents
  unsavedHost: UnsavedHost
  surroundings: Surroundings
}

/** One document of a room with its line, its place on the disk and its count of what is unsaved. */
export interface RoomCopy {
  epoch: number | undefined
  doc: Y.Doc
  line: Line
  unsaved: Unsaved
  /** Keeps it on the disk from now on. */
  keep(epoch: number): void
  /** Closes it and takes it off the disk. */
  erase(): Promise<void>
  close(): void
}

export const openRoomCopy = (options: RoomCopyOptions): RoomCopy => {
  const { room, actor, board, surroundings } = options
  const keeps = actor.role !== 'projector'
  const nameOf = (epoch: number) => localCopyName(room, epoch, actor.id)
  const known = keeps ? options.epoch : undefined

  let local: LocalCopy | undefined
  let isLoaded = false
  const doc = new Y.Doc()
  const unsaved = createUnsaved(
    known === undefined ? undefined : nameOf(known),
    doc,
    options.unsavedHost,
  )
  // Before the line hears of the update and sends it: the frame must be counted with the act inside, or held back.
  doc.on('update', (_update: Uint8Array, origin: unknown) => {
    if (origin === 'local') unsaved.acks.acted()
    else if (!isLoaded && local?.brought(origin) === true) line.hold()
  })
  const detach = board.attach(doc)
  const line = openLine({
    url: surroundings.url,
    room,
    token: options.token,
    doc,
    acks: unsaved.acks,
    events: {
      ...options.events,
      synced: () => {
        options.events.synced()
        if (unsaved.synced()) line.renew()
      },
    },
    Socket: surroundings.Socket,
    now: surroundings.clock.now,
  })

  let closed = false
  let forgetOthers = () => {}
  const openLocal = (name: string) => {
    const opened = surroundings.openLocalCopy(name, doc)
    let cancel = () => {}
    // What another tab did without a network is seen here too, and sent from here should that tab be closed.
    const stop = onOtherTab(unsavedPrefix(name), () => {
      cancel()
      cancel = surroundings.clock.after(gathering, opened.refresh)
    })
    forgetOthers = () => {
      cancel()
      stop()
    }
    void opened.loaded.then(() => {
      isLoaded = true
      // One answer then holds what came late, and is counted with it.
      const fellShort = unsaved.loaded()
      if ((line.release() || fellShort) && !closed) line.renew()
    })
    return opened
  }
  if (known !== undefined) local = openLocal(nameOf(known))
  const tired = new Promise<void>((resolve) => surroundings.clock.after(patience, resolve))
  void Promise.race([local?.loaded, tired]).then(() => {
    if (!closed) line.connect()
  })

  const copy: RoomCopy = {
    epoch: options.epoch,
    doc,
    line,
    unsaved,
    keep: (epoch) => {
      copy.epoch = epoch
      if (!keeps || local !== undefined) return
      unsaved.keepAs(nameOf(epoch))
      local = openLocal(nameOf(epoch))
    },
    close: () => {
      if (closed) return
      closed = true
      forgetOthers()
      line.close()
      detach()
      local?.close()
      doc.destroy()
    },
    erase: async () => {
      unsaved.drop()
      copy.close()
      await local?.erase()
    },
  }
  return copy
}
