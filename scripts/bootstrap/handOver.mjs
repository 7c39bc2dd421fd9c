import { spawn } from 'node:child_process'
import { constants } from 'node:os'

/**
 * Runs a command in our place: its output is ours, our signals are passed on to it.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<number>} its exit code; 128 + the signal's number if one ended it
 */
export function handOver(command, args, options) {
  const child = spawn(command, args, { ...options, stdio: 'inherit' })
  // At a terminal, Ctrl-C reaches the whole process group: once is enough.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  process.on('SIGHUP', () => child.kill('SIGHUP'))
  // npm runs us in a shell; when npm is told to end, that shell goes and the signal never arrives here.
  if (process.env.npm_lifecycle_event) whenOrphaned(() => child.kill('SIGTERM'))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) =>
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 1)),
    )
  })
}

/** @param {() => void} then what to do once the process that started us has gone */
function whenOrphaned(then) {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    then()
  }, 500)
  watch.unref()
}
