import { spawnSync } from 'node:child_process'
import { availableParallelism } from 'node:os'

const hasTaskset = spawnSync('taskset', ['--version']).status === 0

/** One core each: what the server may use, and what loads it. */
export const cores = { server: 0, load: 1 } as const

/** Whether servers can be held to one core, and leave another to what loads them. */
export const canPin = hasTaskset && availableParallelism() > 1

/** A command, held to a core where the machine can do that. */
export const pinned = (core: number, command: readonly string[]): readonly string[] =>
  hasTaskset ? ['taskset', '-c', String(core), ...command] : command
