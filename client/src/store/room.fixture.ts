import { participant } from '@firefelt/shared/board/actor.ts'
import type { Control } from '@firefelt/shared/control/control.ts'
import { newControl } from '@firefelt/shared/control/newControl.ts'
import { assembleKit } from '@firefelt/shared/kit/assemble.ts'
import { smallKit } from '@firefelt/shared/kit/fixtures/smallKit.ts'
import { onTestFinished } from 'vitest'
import * as Y from 'yjs'
import { FakeSocket } from '../connection/fakeSocket.ts'
import { handClock } from '../connection/handClock.ts'
import type { OpenLocalCopy } from '../connection/localCopy.ts'
import { openRoom } from './openRoom.ts'

const { kit: structure, ...texts } = smallKit()
const assembled = assembleKit(structure, texts)
if (!assembled.ok) throw new Error('the fixture is no kit')
const { kit } = assembled

export const me = participant('me')
export const other = participant('other')
let number = 0

/** Copies of documents as a browser's database keeps them. */
const disk = () => {
  const kept = new Map<string, Uint8Array>()
  let waiting: (() => void)[] | undefined
  /** From now on a copy is opened only when the test lets the disk answer. */
  const slow = () => {
    waiting = []
  }
  const answer = async () => {
    for (const load of waiting ?? []) load()
    waiting = undefined
    await Promise.resolve()
  }
  const openLocalCopy: OpenLocalCopy = (name, doc) => {
    const keep = () => kept.set(name, Y.encodeStateAsUpdate(doc))
    const load = () => {
      const before = kept.get(name)
      if (before) Y.applyUpdate(doc, before, 'disk')
      doc.on('update', keep)
    }
    if (waiting === undefined) load()
    return {
      loaded: new Promise<void>((resolve) => {
        if (waiting === undefined) resolve()
        waiting?.push(() => {
          load()
          keep()
          resolve()
        })
      }),
      brought: (origin) => origin === 'disk',
      refresh: () => {},
      close: () => doc.off('update', keep),
      erase: async () => {
        kept.delete(name)
      },
    }
  }
  return { kept, slow, answer, openLocalCopy }
}

/** A room that nobody has entered yet, and a browser that keeps what it is told to until the test ends. */
export const setUp = () => {
  number++
  FakeSocket.opened.length = 0
  const id = `room${number}`
  const control: Control = newControl(
    { room: id, epoch: 1, code: '7K4M2P', kit, title: '', language: 'da' },
    1_000,
  )
  const clock = handClock()
  const browser = disk()
  const wake = { wake: () => {}, lost: () => {} }
  const renewals = { done: 0, help: true }
  const enter = async () => {
    const room = openRoom(
      { room: id, token: 'token', actor: me },
      {
        url: 'ws://relay/sync',
        Socket: FakeSocket as unknown as typeof WebSocket,
        openLocalCopy: browser.openLocalCopy,
        onWake: (back, lost) => {
          wake.wake = back
          wake.lost = lost
          return () => {}
        },
        renewPage: () => {
          renewals.done++
          return renewals.help
        },
        clock,
      },
    )
    onTestFinished(room.close)
    await Promise.resolve()
    await Promise.resolve()
    return room
  }
  return { id, control, clock, browser, wake, renewals, enter }
}

export const put = (note: string, importance = 0.9) =>
  ({
    type: 'putNote',
    id: note,
    theme: 'goals',
    target: { success: 0.2, importance },
  }) as const
