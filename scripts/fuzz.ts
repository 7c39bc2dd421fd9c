// `npm run fuzz`: a thousand seeded meetings over lost lines, full disks and crashes. Arguments: see tests/fuzz/main.ts.
import { run } from './command.ts'

process.exitCode = await run('node', ['tests/fuzz/main.ts', ...process.argv.slice(2)])
