import type { Control } from '@firefelt/shared/control/control.ts'
import { emptyPreparation, type Preparation } from '@firefelt/shared/preparation/preparation.ts'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { fetchPart } from '../connection/fetchPart.ts'
import type { Identity } from '../connection/identity.ts'
import type { PreparationRecord } from './preparationRecord.ts'
import { writable } from './readable.ts'
import { useReadable } from './useReadable.ts'

const Context = createContext<PreparationRecord | undefined>(undefined)

interface ProviderProps {
  control: Control
  identity: Identity
  children: ReactNode
}

/** Opens one's own preparation for as long as it stands here; nothing where the kit asks for none. */
export const PreparationProvider = ({ control, identity, children }: ProviderProps) => {
  const { room, epoch, kit } = control
  const { participant, token } = identity
  const offered = kit.preparation !== undefined
  const [record, setRecord] = useState<PreparationRecord>()
  useEffect(() => {
    if (!offered) return
    let opened: PreparationRecord | undefined
    let gone = false
    const open = async () => {
      // Nothing on the first screen needs it.
      const { openPreparation, preparationSurroundings } = await fetchPart(
        () => import('./preparationRecord.ts'),
      )
      if (gone) return
      opened = openPreparation({ room, epoch, participant }, preparationSurroundings(room, token))
      setRecord(opened)
    }
    // Without its code there is no preparation at hand; the rest goes on.
    open().catch(() => undefined)
    return () => {
      gone = true
      opened?.close()
      setRecord(undefined)
    }
  }, [offered, room, epoch, participant, token])
  return <Context.Provider value={record}>{children}</Context.Provider>
}

/** Undefined until it is open, and for whoever has none: facilitators and projectors. */
export const usePreparationRecord = (): PreparationRecord | undefined => useContext(Context)

const nothing = writable(emptyPreparation)

/** What this person has prepared; empty while nothing. */
export const usePreparation = (): Preparation =>
  useReadable(usePreparationRecord()?.preparation ?? nothing)
