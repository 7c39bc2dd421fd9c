// `npm run dev`: the server, restarted when its files change, and vite with hot reload in front of it.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './command.ts'

const env = { ...process.env, PORT: process.env.PORT ?? '8080' }
const vite = join(root, 'client/node_modules/vite/bin/vite.js')
const children = [
  spawn(process.execPath, ['--watch', '--watch-preserve-output', 'server/src/main.ts'], {
    cwd: root,
    env,
    stdio: 'inherit',
  }),
  spawn(process.execPath, [vite], { cwd: join(root, 'client'), env, stdio: 'inherit' }),
]

const stopAll = () => {
  for (const child of children) child.kill('SIGTERM')
}
process.on('SIGINT', stopAll)
process.on('SIGTERM', stopAll)
for (const child of children) child.on('exit', stopAll)
