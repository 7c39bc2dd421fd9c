import { hocuspocusDialect } from '../load/dialects.ts'
import { peer } from './peer.ts'

const serve = (port: number): string => `
  import { Server } from '@hocuspocus/server'
  await new Server({ port: ${port}, address: '127.0.0.1', quiet: true }).listen()
`

/** Hocuspocus with its own defaults. */
export const hocuspocus = peer('Hocuspocus', hocuspocusDialect, (port) => [
  '--input-type=module',
  '--eval',
  serve(port),
])
