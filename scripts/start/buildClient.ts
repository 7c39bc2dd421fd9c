import { join } from 'node:path'
import { root, run } from '../command.ts'
import { compressFiles } from './compress.ts'

/** Builds the client into client/dist, ready to be served. @returns whether it could be built */
export async function buildClient(): Promise<boolean> {
  const code = await run('vite', ['build', '--logLevel', 'warn'], { cwd: 'client' })
  if (code === 0) await compressFiles(join(root, 'client/dist'))
  return code === 0
}
