import { useSyncExternalStore } from 'react'
import type { Readable } from './readable.ts'

/** The value now, drawn anew at each change. */
export const useReadable = <Value>(readable: Readable<Value>): Value =>
  useSyncExternalStore(readable.subscribe, readable.get)
