import { useState } from 'react'
import * as z from 'zod/mini'
import { keepDraft, keptDraft } from '../connection/keptDrafts.ts'
import { useControl, useRoom } from './RoomContext.tsx'

/**
 * What this person has begun under a name and not sent: kept on their device, over a reload too, and erased with the
 * rest of their part in the room. `read` throws on what is not its kind; undefined lets go of it.
 */
export const useDraft = <Value>(
  name: string,
  read: (json: unknown) => Value,
): [Value | undefined, (next: Value | undefined) => void] => {
  const { actor } = useRoom()
  const { room } = useControl()
  const [draft, setDraft] = useState(() => keptDraft(room, actor.id, name, read))
  return [
    draft,
    (next) => {
      setDraft(next)
      keepDraft(room, actor.id, name, next)
    },
  ]
}

/** Of words in one line; throws on what is none. */
export const readLine = (json: unknown): string => z.string().parse(json)
