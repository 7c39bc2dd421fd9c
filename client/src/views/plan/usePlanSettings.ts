import { randomId } from '@firefelt/shared/board/ids.ts'
import type { PlanSettings } from '@firefelt/shared/control/plan/plan.ts'
import { useEffect, useRef, useState } from 'react'
import { api } from '../../connection/api.ts'

export type Saving = 'saved' | 'saving' | 'failed'

/** What is written in quick succession is sent together, in ms; and how long to wait before trying again. */
const gathering = 600
const pause = 3_000

/** What a facilitator writes and chooses of a plan, saved as it is written. */
export const usePlanSettings = (room: string, token: string, first: PlanSettings) => {
  const [settings, setSettings] = useState(first)
  const [state, setState] = useState<Saving>('saved')
  const latest = useRef(first)
  const stored = useRef(first)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const under = useRef<Promise<void>>(undefined)

  const send = async (): Promise<void> => {
    const sent = latest.current
    if (sent === stored.current) return
    setState('saving')
    try {
      await api.command(room, token, { id: randomId(), type: 'writePlan', ...sent })
      stored.current = sent
      if (latest.current === sent) setState('saved')
      else later(0)
    } catch {
      setState('failed')
      later(pause)
    }
  }
  const later = (ms: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      under.current = send()
    }, ms)
  }
  const change = (wish: Partial<PlanSettings>) => {
    latest.current = { ...latest.current, ...wish }
    setSettings(latest.current)
    setState('saving')
    later(gathering)
  }
  /** Resolves when all that was written has been sent. */
  const settle = async () => {
    clearTimeout(timer.current)
    await under.current
    await send()
  }
  useEffect(() => {
    const leave = () => {
      clearTimeout(timer.current)
      void send()
    }
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  return { settings, change, state, settle }
}
