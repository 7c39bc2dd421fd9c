import { cpSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { sampleControl, sampleCredential } from '../../sample.ts'
import type { Trouble } from '../calls.ts'
import { openDisk } from '../disk.ts'
import { pathsIn } from '../paths.ts'
import { quickPlace } from '../quickPlace.fixture.ts'
import { journaled } from './journaled.ts'

export const rooms = ['first', 'second', 'third'] as const
const codes = ['AAAAAA', 'BBBBBB', 'CCCCCC'] as const
export const words = (text: string) => new TextEncoder().encode(text)

export const newFolder = async () => {
  const folder = await mkdtemp(join(quickPlace(), 'firefelt-journal-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A disk over a folder, with a clock and a size that are set by hand. */
export const open = (folder: string) => {
  const at = { now: 0, pages: 1_000_000 }
  const troubles: Trouble[] = []
  const report = (trouble: Trouble) => troubles.push(trouble)
  const disk = journaled(openDisk(folder, { report, maxPages: () => at.pages }), {
    paths: pathsIn(folder).journals,
    report,
    now: () => at.now,
  })
  const write = (text: string, ...to: readonly string[]) => {
    disk.turn()
    disk.commitTogether(to.map((room) => [room, { updates: [words(`${room} ${text}`)] }] as const))
  }
  const read = (room: string) =>
    disk.loadRoom(room)?.updates.map((update) => new TextDecoder().decode(update))
  return { disk, at, troubles, write, read }
}

export const opened = async () => {
  const folder = await newFolder()
  const one = open(folder)
  rooms.forEach((room, index) => {
    const code = codes[index] ?? ''
    const control = JSON.stringify(sampleControl(room, code))
    one.disk.createRoom({ room, code, epoch: 1 }, control, [sampleCredential(`of ${room}`)])
  })
  return { folder, ...one }
}

/** Copies a folder as a kill would leave it at this moment: with all that was written, whether or not it was made to last. */
export const copyAsLeft = (folder: string, left: string): void => {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith('lock')) cpSync(join(folder, name), join(left, name), { recursive: true })
  }
}

export const leftBy = async (folder: string) => {
  const left = await newFolder()
  copyAsLeft(folder, left)
  return left
}

export const journals = (folder: string) =>
  pathsIn(folder).journals.map((path) => readFileSync(path))
export const isInJournals = (folder: string, text: string) =>
  journals(folder).some((bytes) => bytes.includes(text))

/** The files below a folder in which some text stands. */
export const filesWith = (folder: string, text: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(folder, name)
    return statSync(path).isFile() && readFileSync(path).includes(text)
  })
