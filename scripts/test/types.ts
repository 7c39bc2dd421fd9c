import { run } from '../command.ts'

const projects = [
  'tsconfig.json',
  'shared/tsconfig.json',
  'shared/tsconfig.tests.json',
  'themes/tsconfig.json',
  'server/tsconfig.json',
  'client/tsconfig.json',
  'tests/tsconfig.json',
]

/** Whether every package's types hold; the model is checked once more without its tests, and so without Node's names. */
export async function checkTypes(): Promise<boolean> {
  let ok = true
  for (const project of projects) {
    const code = await run('tsc', ['--project', project, '--pretty'])
    if (code !== 0) console.error(`↑ ${project}`)
    ok &&= code === 0
  }
  return ok
}
