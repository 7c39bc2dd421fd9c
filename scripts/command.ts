import { spawn } from 'node:child_process'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..')

interface Options {
  /** Directory under the repository; its own node_modules/.bin is searched first. */
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
}

/**
 * Runs a package's command, its output shown as it comes.
 * @returns its exit code; 1 if a signal ended it or it could not start
 */
export function run(
  command: string,
  args: readonly string[],
  options: Options = {},
): Promise<number> {
  const cwd = join(root, options.cwd ?? '.')
  const windows = process.platform === 'win32'
  const path = [join(cwd, 'node_modules', '.bin'), process.env.PATH].join(windows ? ';' : ':')
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...options.env, PATH: path },
    stdio: 'inherit',
    // Commands of packages are .cmd files there.
    shell: windows,
  })
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`)
      resolve(1)
    })
    child.on('exit', (code) => resolve(code ?? 1))
  })
}
