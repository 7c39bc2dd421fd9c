import { progress } from '@firefelt/shared/preparation/ready.ts'
import { ChevronRight, Lock } from 'lucide-react'
import { Link } from 'wouter'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { usePreparation } from '../../store/PreparationContext.tsx'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { OwnName } from './OwnName.tsx'
import styles from './PreparedCard.module.css'
import { paths } from './paths.ts'
import { inside } from './useLeave.ts'

/** How far one's own preparation has come, where the kit has one. */
const useProgress = () => {
  const { kit } = useControl()
  const preparation = usePreparation()
  if (kit.preparation === undefined) return undefined
  const { made, of } = progress(kit, preparation)
  return { made, of, begun: made > 0 || preparation.picks.length > 0 || preparation.notes !== '' }
}

/** Nobody is asked for a name in order to prepare: it is offered to whoever takes part after that. */
export const AskName = () => {
  const { actor } = useRoom()
  const { participants } = useControl()
  const { menu } = useTexts().participant
  if (useProgress()?.begun !== true || participants[actor.id]?.name !== '') return null
  return (
    <section className={styles.nameless}>
      <p>{menu.as}</p>
      <OwnName />
    </section>
  )
}

/** The way to one's own preparation: to begin or go on before the meeting, to look it up during it. */
export const PreparedCard = () => {
  const { kit, timer, phase } = useControl()
  const { prepared: texts } = useTexts().participant
  const prepared = useProgress()
  if (prepared === undefined || kit.preparation === undefined) return null
  const { made, of, begun } = prepared
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
