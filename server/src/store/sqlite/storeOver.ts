import type { Control } from '@firefelt/shared/control/control.ts'
import type { Store } from '../store.ts'
import type { Links } from './link.ts'

/** A copy of its own: a view would carry its whole buffer along to the other thread. */
const own = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes)

/** A store whose work is done at the other end of links. */
export const storeOver = ({ call, callLater }: Links, close: () => Promise<void>): Store => {
  let closed: Promise<void> | undefined
  return {
    createRoom(control, credentials) {
      const { room, code, epoch } = control
      return call('createRoom', { room, code, epoch }, JSON.stringify(control), credentials)
    },
    roomByCode: (code) => call('roomByCode', code),
    async loadRoom(room) {
      const stored = await call('loadRoom', room)
      if (!stored) return undefined
      const { control, updates, credentials } = stored
      const rows = updates.length
      return { control: JSON.parse(control) as Control, updates, rows, credentials }
    },
    commit(room, { updates = [], control, ...rest }) {
      const json = control && { control: JSON.stringify(control) }
      const parts = { ...rest, ...json }
      // Somebody waits for all else: a lock, say, or their own preparation.
      const commit = Object.keys(parts).length === 0 ? callLater : call
      return commit('commit', room, { ...parts, updates: updates.map(own) })
    },
    canErase: (room) => call('canErase', room),
    compact: (room, snapshot, rows) => call('compact', room, own(snapshot), rows),
    credential: (room, hash) => call('credential', room, hash),
    commandDone: (room, command) => call('commandDone', room, command),
    privateRecord: (room, owner, name) => call('privateRecord', room, owner, name),
    privateRecords: (room, name) => call('privateRecords', room, name),
    privateOf: (room, owner) => call('privateOf', room, owner),
    releaseRoom: (room) => call('releaseRoom', room),
    rooms: () => call('rooms'),
    async controlOf(room) {
      const control = await call('controlOf', room)
      return control === undefined ? undefined : (JSON.parse(control) as Control)
    },
    replaceRoom(room, { control, ...kept }) {
      return call('replaceRoom', room, { ...kept, control: JSON.stringify(control) }, control.epoch)
    },
    eraseRoom: (room) => call('eraseRoom', room),
    erasedEpoch: (room) => call('erasedEpoch', room),
    close: () => (closed ??= close()),
  }
}
