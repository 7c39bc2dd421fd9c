import type { Kit } from '@firefelt/shared/kit/kit.ts'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { api } from '../../connection/api.ts'
import { type ApiProblemCode, problemCodeOf } from '../../connection/apiProblem.ts'
import { rememberFacilitated } from '../../connection/facilitated.ts'
import { useLanguage } from '../../i18n/LanguageContext.tsx'
import { useStartTexts } from '../../i18n/startTexts.ts'

interface NewRoom {
  busy: boolean
  problem: ApiProblemCode | undefined
  /**
   * Makes a room with a kit, by id or whole, and goes to it as its facilitator.
   *
   * @param practice in it a meeting is rehearsed with simulated participants
   */
  open(kit: string | Kit, practice?: boolean): Promise<void>
}

/** Making a room in the language now shown. */
export const useNewRoom = (): NewRoom => {
  const { language } = useLanguage()
  const { rehearse } = useStartTexts()
  const [, navigate] = useLocation()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblemCode>()

  const open = async (kit: string | Kit, practice = false) => {
    setBusy(true)
    setProblem(undefined)
    try {
      const made = await api.createRoom({
        kit,
        language,
        ...(practice && { practice, title: rehearse.title }),
      })
      const { room, code, facilitatorToken: token } = made
      rememberFacilitated({
        room,
        title: practice ? rehearse.title : '',
        code,
        createdAt: Date.now(),
        token,
      })
      navigate(`/r/${room}/facilitator`)
    } catch (error) {
      setProblem(problemCodeOf(error))
      setBusy(false)
    }
  }
  return { busy, problem, open }
}
