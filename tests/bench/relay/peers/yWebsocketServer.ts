import { yWebsocketDialect } from '../load/dialects.ts'
import { peer } from './peer.ts'

/** The server that comes with y-websocket, by its own command. */
export const yWebsocketServer = peer('@y/websocket-server', yWebsocketDialect, () => [
  'node_modules/@y/websocket-server/src/server.js',
])
