// `npm run soak`: 100 rooms of 20 with churn for an hour, or `--minutes=`; what stays in the server's memory.
import { run } from './command.ts'

process.exitCode = await run('node', ['tests/soak/main.ts', ...process.argv.slice(2)])
