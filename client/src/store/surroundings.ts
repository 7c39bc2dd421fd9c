import { type OpenLocalCopy, openLocalCopy } from '../connection/localCopy.ts'
import { renewPage } from '../connection/renewPage.ts'
import { type Clock, realClock } from '../connection/throttle.ts'
import { onWake } from '../connection/wake.ts'

/** What an open room needs of the browser; a test hands in its own. */
export interface Surroundings {
  /** Where the relay answers, without the room. */
  url: string
  Socket: typeof WebSocket
  openLocalCopy: OpenLocalCopy
  onWake: typeof onWake
  /** Loads the page anew; false when that has just been done. */
  renewPage(): boolean
  clock: Clock
}

export const browserSurroundings = (): Surroundings => ({
  url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/sync`,
  Socket: WebSocket,
  openLocalCopy,
  onWake,
  renewPage: () => renewPage(),
  clock: realClock,
})
