import { progress } from '@firefelt/shared/preparation/ready.ts'
import { ChevronRight, Lock } from 'lucide-react'
import { Link } from 'wouter'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { usePreparation } from '../../store/PreparationContext.tsx'
import { useControl } from '../../store/RoomContext.tsx'
import styles from './PreparedCard.module.css'
import { paths } from './paths.ts'
import { inside } from './useLeave.ts'

/** The way to one's own preparation: to begin or go on before the meeting, to look it up during it. */
export const PreparedCard = () => {
  const { kit, timer, phase } = useControl()
  const preparation = usePreparation()
  const { prepared: texts } = useTexts().participant
  if (kit.preparation === undefined) return null
  const { made, of } = progress(kit, preparation)
  const begun = made > 0 || preparation.picks.length > 0 || preparation.notes !== ''
  const ahead = timer.step === null && phase === 'open'
  if (!begun && !(ahead && kit.preparation.onByDefault)) return null
  const open = ahead && made < of
  return (
    <Link href={open ? paths.prepare : paths.prepared} state={inside} className={styles.card}>
      <Lock aria-hidden size={20} />
      <b>{open ? (begun ? texts.goOn : texts.begin) : texts.title}</b>
      <ChevronRight aria-hidden size={20} />
      <span>{begun ? texts.made(made, of) : texts.hint}</span>
    </Link>
  )
}
