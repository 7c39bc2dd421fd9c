// `npm start`: builds the client, then keeps the server running.
import { buildClient } from './start/buildClient.ts'
import { keepRunning } from './start/keepRunning.ts'
import { serverCommand } from './start/serverCommand.ts'

if (await buildClient()) {
  process.exitCode = await keepRunning(serverCommand)
} else {
  console.error('\nThe client could not be built (see above).\n')
  process.exitCode = 1
}
