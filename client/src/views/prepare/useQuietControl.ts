import type { Control } from '@firefelt/shared/control/control.ts'
import { useEffect, useState } from 'react'
import { problemCodeOf } from '../../connection/apiProblem.ts'
import type { Identity } from '../../connection/identity.ts'
import { keepControl, keptControl } from '../../connection/keptRoom.ts'
import { roomControl } from '../../connection/roomControl.ts'
import { onWake } from '../../connection/wake.ts'

/** How long to wait before asking again, in ms. */
const pause = 5_000

/** The room's record without a socket: what this browser kept, then the server's, asked for anew when one comes back. */
export const useQuietControl = (
  room: string,
  { participant, token }: Identity,
): { control: Control | undefined; refused: 'refused' | 'erased' | undefined } => {
  const [control, setControl] = useState(() => keptControl(room, participant))
  const [refused, setRefused] = useState<'refused' | 'erased'>()
  useEffect(() => {
    let here = true
    let again: ReturnType<typeof setTimeout> | undefined
    const ask = async () => {
      clearTimeout(again)
      try {
        const next = await roomControl(room, token)
        if (!here) return
        keepControl(participant, next)
        setControl(next)
        setRefused(undefined)
      } catch (error) {
        if (!here) return
        const code = problemCodeOf(error)
        if (code === 'erased') setRefused('erased')
        else if (code === 'not-found' || code === 'not-allowed') setRefused('refused')
        else again = setTimeout(() => void ask(), pause)
      }
    }
    void ask()
    const stop = onWake(
      () => void ask(),
      () => {},
    )
    return () => {
      here = false
      clearTimeout(again)
      stop()
    }
  }, [room, participant, token])
  return { control, refused }
}
