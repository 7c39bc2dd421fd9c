import { loadKits } from '@firefelt/themes/load.ts'
import { createApp } from './app.ts'
import { readConfig } from './config.ts'
import { createRooms } from './relay/rooms.ts'
import { systemTimers } from './relay/timers.ts'
import { serverInfo } from './routes/address.ts'
import { createSqliteStore } from './store/sqlite/sqliteStore.ts'

/** Says where the product is, on this machine and on the phones' network. */
const announce = (port: number, publicUrl: string | undefined): void => {
  const here = `http://localhost:${port}`
  const { base, reachable } = serverInfo({ protocol: 'http', host: `localhost:${port}` }, publicUrl)
  const phones = reachable ? base : 'no network found: only this machine can take part'
  console.log(`\nFirefelt is running.\n  On this machine: ${here}\n  On phones:       ${phones}\n`)
}

const main = async (): Promise<void> => {
  const config = readConfig(process.env)
  const kits = await loadKits()
  const store = await createSqliteStore({
    dataDir: config.dataDir,
    onFailure: (error) => {
      console.error(`Firefelt cannot store anything any more and stops: ${error.message}`)
      process.exit(1)
    },
  })
  const timers = systemTimers
  const rooms = createRooms(store, timers)
  const app = await createApp({ config, kits, store, rooms, now: timers.now })
  await app.listen({ port: config.port, host: config.host })
  const address = app.server.address()
  announce(typeof address === 'object' && address ? address.port : config.port, config.publicUrl)

  const stop = () => {
    app.close().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

main().catch((error: unknown) => {
  console.error(
    `Firefelt could not start: ${error instanceof Error ? error.message : String(error)}`,
  )
  process.exit(1)
})
