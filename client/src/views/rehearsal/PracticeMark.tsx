import { useState } from 'react'
import { useLocation } from 'wouter'
import { forgetFacilitated } from '../../connection/facilitated.ts'
import { forgetIdentity } from '../../connection/identity.ts'
import { rehearseAgain } from '../../connection/rehearsalApi.ts'
import { roleToken } from '../../connection/roleToken.ts'
import { useRehearsalTexts } from '../../i18n/rehearsalTexts.ts'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import styles from './Practice.module.css'
import { PracticeStrip } from './PracticeStrip.tsx'
import { useCrewGone } from './useCrewGone.ts'

/** A practice room's mark, with the way out: a facilitator ends the rehearsal, a participant only leaves it. */
export const PracticeMark = () => {
  const room = useRoom()
  const { room: id } = useControl()
  const texts = useRehearsalTexts()
  const [, navigate] = useLocation()
  const gone = useCrewGone()
  const [calling, setCalling] = useState(false)
  const { role } = room.actor
  if (role === 'projector') return <PracticeStrip size="wall" />
  const leave = async () => {
    if (role === 'facilitator') {
      await room.command({ type: 'end' })
      navigate('~/')
      forgetFacilitated(id)
    } else {
      void room.leave()
      navigate('~/')
      forgetIdentity(id)
    }
  }
  const callBack = async () => {
    const token = roleToken(id, 'facilitator')
    setCalling(true)
    // Whether they came is seen by their coming; else one presses again.
    if (token !== undefined) await rehearseAgain(id, token).catch(() => undefined)
    setCalling(false)
  }
  const tells = gone && role === 'facilitator'
  return (
    <PracticeStrip size="screen" text={tells ? texts.gone : undefined}>
      {tells ? (
        <button
          type="button"
          className={styles.leave}
          disabled={calling}
          onClick={() => void callBack()}
        >
          {texts.callBack}
        </button>
      ) : null}
      <button type="button" className={styles.leave} onClick={() => void leave()}>
        {texts.leave}
      </button>
    </PracticeStrip>
  )
}
