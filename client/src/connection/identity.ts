import { type Joined, joinedSchema } from '@firefelt/shared/protocol/http.ts'
import { forget, keepJson, kept, keptJson } from './storage.ts'

/** Who this browser is in a room as a participant: what joining or resuming answered. */
export type Identity = Joined

const keyOf = (room: string): string => `firefelt.participant/${room}`
const listeners = new Set<() => void>()
const known = new Map<string, { text: string; identity: Identity | undefined }>()

const tell = (): void => {
  for (const listener of [...listeners]) listener()
}

/** The same object as long as it is unchanged; undefined before joining. */
export const identityIn = (room: string): Identity | undefined => {
  const key = keyOf(room)
  const text = kept(key)
  if (text === undefined) return undefined
  const before = known.get(key)
  if (before?.text === text) return before.identity
  const identity = keptJson(key, (json) => joinedSchema.parse(json))
  known.set(key, { text, identity })
  return identity
}

/** Call it with what `api.join` or `api.resume` answered. */
export const keepIdentity = (room: string, identity: Identity): void => {
  keepJson(keyOf(room), identity)
  tell()
}

export const forgetIdentity = (room: string): void => {
  forget(keyOf(room))
  tell()
}

/** Tells of changes made in this tab and in others; returns what stops it. */
export const onIdentityChange = (listener: () => void): (() => void) => {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}
