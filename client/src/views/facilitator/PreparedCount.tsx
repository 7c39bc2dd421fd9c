import { ClipboardCheck } from 'lucide-react'
import { usePreparingTexts } from '../../i18n/preparingTexts.ts'
import { useControl } from '../../store/RoomContext.tsx'
import styles from './PreparedCount.module.css'

/** How many of those who have opened the room have prepared: all that a facilitator is told of it. */
export const PreparedCount = () => {
  const { kit, prepared, participants, timer } = useControl()
  const preparing = usePreparingTexts()
  const of = Object.keys(participants).length
  const ahead = kit.preparation?.onByDefault === true && timer.step === null
  if (kit.preparation === undefined || (prepared === 0 && !ahead)) return null
  return (
    <p className={styles.count}>
      <ClipboardCheck aria-hidden size={20} />
      {of === 0 ? preparing.none : preparing.count(prepared, of)}
    </p>
  )
}
