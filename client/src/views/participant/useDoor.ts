import type { Door } from '@firefelt/shared/protocol/http.ts'
import { useCallback, useEffect, useState } from 'react'
import { api } from '../../connection/api.ts'
import { type ApiProblemCode, problemCodeOf } from '../../connection/apiProblem.ts'
import { useLanguage } from '../../i18n/LanguageContext.tsx'

export type DoorState =
  | { kind: 'asking' }
  | { kind: 'answered'; door: Door }
  | { kind: 'failed'; code: ApiProblemCode }

/** What may be known of a room before joining, and how to ask again. The page then speaks the room's language. */
export const useDoor = (room: string): [DoorState, () => void] => {
  const [state, setState] = useState<DoorState>({ kind: 'asking' })
  const [attempt, setAttempt] = useState(0)
  const { suggest } = useLanguage()
  // Asked anew for each attempt, though its number does not matter.
  // oxlint-disable-next-line react/exhaustive-deps
  useEffect(() => {
    let current = true
    setState({ kind: 'asking' })
    api.door(room).then(
      (door) => current && setState({ kind: 'answered', door }),
      (error: unknown) => current && setState({ kind: 'failed', code: problemCodeOf(error) }),
    )
    return () => {
      current = false
    }
  }, [room, attempt])
  const language = state.kind === 'answered' ? state.door.language : undefined
  useEffect(() => {
    if (language !== undefined) suggest(language)
  }, [language, suggest])
  return [state, useCallback(() => setAttempt((count) => count + 1), [])]
}
