// `npm start`: builds the client, then keeps the server running.
import { buildClient } from './start/buildClient.ts'
import { keepRunning } from './start/keepRunning.ts'

await buildClient()
process.exitCode = await keepRunning(['server/src/main.ts'])
