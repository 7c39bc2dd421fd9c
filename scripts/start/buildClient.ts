import { run } from '../command.ts'

/** Builds the client into client/dist; ends the process if that fails. */
export async function buildClient(): Promise<void> {
  const code = await run('vite', ['build', '--logLevel', 'warn'], { cwd: 'client' })
  if (code === 0) return
  console.error('\nThe client could not be built (see above).\n')
  process.exit(1)
}
