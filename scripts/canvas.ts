// `npm run bench:canvas`: builds the client and measures what a crowded map costs the projector.
import { run } from './command.ts'
import { buildClient } from './start/buildClient.ts'

process.exitCode = (await buildClient()) ? await run('node', ['tests/bench/canvas.ts']) : 1
