import { useCallback, useSyncExternalStore } from 'react'
import { type Identity, identityIn, onIdentityChange } from '../connection/identity.ts'

/** This browser's participant in a room; undefined until `keepIdentity` has been called. */
export const useIdentity = (room: string): Identity | undefined =>
  useSyncExternalStore(
    onIdentityChange,
    useCallback(() => identityIn(room), [room]),
  )
