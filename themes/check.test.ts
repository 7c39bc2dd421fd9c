import { execFile } from 'node:child_process'
import path from 'node:path'
import { expect, it } from 'vitest'
import { kitsFolder } from './load.ts'

function check(...args: string[]): Promise<{ code: number | string; out: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [path.join(kitsFolder, 'check.ts'), ...args], (error, out) => {
      resolve({ code: error?.code ?? 0, out })
    })
  })
}

it('says OK of a kit that is', async () => {
  const result = await check(path.join(kitsFolder, 'ledergruppen'))
  expect(result).toEqual({ code: 0, out: 'OK\n' })
})

it('says in Danish what is wrong', async () => {
  const { code, out } = await check(path.join(kitsFolder, 'nowhere'))
  expect(code).toBe(1)
  expect(out).toContain('da.json: Filen findes ikke.')
})

it('says it in English when asked', async () => {
  const { out } = await check(path.join(kitsFolder, 'nowhere'), '--en')
  expect(out).toContain('en.json: The file does not exist.')
})

it('asks for a folder', async () => {
  expect(await check()).toEqual({ code: 2, out: '' })
})
