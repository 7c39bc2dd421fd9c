import { useLocation } from 'wouter'
import { forgetFacilitated } from '../../connection/facilitated.ts'
import { forgetIdentity } from '../../connection/identity.ts'
import { useRehearsalTexts } from '../../i18n/rehearsalTexts.ts'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import styles from './Practice.module.css'
import { PracticeStrip } from './PracticeStrip.tsx'

/** A practice room's mark, with the way out: a facilitator ends the rehearsal, a participant only leaves it. */
export const PracticeMark = () => {
  const room = useRoom()
  const { room: id } = useControl()
  const texts = useRehearsalTexts()
  const [, navigate] = useLocation()
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
  return (
    <PracticeStrip size="screen">
      <button type="button" className={styles.leave} onClick={() => void leave()}>
        {texts.leave}
      </button>
    </PracticeStrip>
  )
}
