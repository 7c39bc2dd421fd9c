import { loadKits } from '@firefelt/themes/load.ts'
import { createApp } from './app.ts'
import { readConfig } from './config.ts'
import { joinAgain } from './control/join.ts'
import { measured } from './metrics/measured.ts'
import { createMetrics } from './metrics/metrics.ts'
import { createRehearsals } from './rehearsal/rehearsals.ts'
import { rehearsalsUnderWay } from './rehearsal/underWay.ts'
import { slack } from './relay/pace.ts'
import { createRooms } from './relay/rooms.ts'
import { systemTimers } from './relay/timers.ts'
import { serverInfo } from './routes/address.ts'
import type { Trouble } from './store/sqlite/calls.ts'
import { createSqliteStore } from './store/sqlite/sqliteStore.ts'
import { createTeller, inWords } from './trouble.ts'

/** Says where the product is, on this machine and on the phones' network. */
const announce = (port: number, publicUrl: string | undefined): void => {
  const here = `http://localhost:${port}`
  const { base, reachable } = serverInfo({ protocol: 'http', host: `localhost:${port}` }, publicUrl)
  const phones = reachable ? base : 'no network found: only this machine can take part'
  console.log(`\nFirefelt is running.\n  On this machine: ${here}\n  On phones:       ${phones}\n`)
}

/** Where this process finds its own server. */
const ownAddress = (host: string, port: number): string => {
  const isEvery = host === '0.0.0.0' || host === '::'
  return `http://${isEvery ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host}:${port}`
}

/** How long sockets and requests may take to end once the disk has failed, in ms. */
const lastMoment = 1_000

const main = async (): Promise<void> => {
  const config = readConfig(process.env)
  const kits = await loadKits()
  const metrics = createMetrics()
  let close = async (): Promise<void> => {}

  const end = (code: number) => {
    close().then(
      () => process.exit(code),
      () => process.exit(1),
    )
  }
  const onTrouble = (trouble: Trouble) => {
    metrics.trouble(trouble.kind)
    console.error(inWords(trouble))
  }
  const timers = systemTimers
  const store = await createSqliteStore({
    dataDir: config.dataDir,
    onFailure: (error) => {
      console.error(`Firefelt cannot store anything any more and stops: ${error.message}`)
      setTimeout(() => process.exit(1), lastMoment)
      // Those whose work was not saved are told by their room, in this turn of the loop: before the others.
      setImmediate(end, 1)
    },
    onTrouble,
    patience: () => slack(timers.tick()),
  })
  const timed = measured(store, metrics)
  const rooms = createRooms(timed, timers, {
    late: (changes) => metrics.late(changes),
    incomplete: (rows) => onTrouble({ kind: 'rows-incomplete', rows }),
    updating: metrics.updating,
    broken: createTeller(console.error, timers.now),
  })
  let port = config.port
  const rehearsals = createRehearsals(
    () => ownAddress(config.host, port),
    (room) => rooms.use(room, joinAgain),
  )
  // A room that has gone meanwhile needs nobody.
  const rehearse = (room: string) => void rehearsals.start(room).catch(() => undefined)
  const now = timers.now
  const app = await createApp({ config, kits, store: timed, rooms, metrics, now, rehearse })
  close = async () => {
    await rehearsals.close()
    await app.close()
  }
  await app.listen({ port: config.port, host: config.host })
  const address = app.server.address()
  if (typeof address === 'object' && address) port = address.port
  announce(port, config.publicUrl)
  for (const room of await rehearsalsUnderWay(store, Date.now())) rehearse(room)

  process.once('SIGTERM', () => end(0))
  process.once('SIGINT', () => end(0))
}

main().catch((error: unknown) => {
  console.error(
    `Firefelt could not start: ${error instanceof Error ? error.message : String(error)}`,
  )
  process.exit(1)
})
