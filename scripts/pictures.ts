// `npm run pictures`: builds the client and takes the README's pictures anew.
import { run } from './command.ts'
import { buildClient } from './start/buildClient.ts'

process.exitCode = (await buildClient()) ? await run('node', ['tests/pictures/take.ts']) : 1
