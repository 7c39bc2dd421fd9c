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

/**
 * The way to one's own preparation: to begin or go on before the meeting, to look it up during it. Nobody is asked
 * for a name in order to prepare, so it is offered here.
 */
export const PreparedCard = () => {
  const { actor } = useRoom()
  const control = useControl()
  const { kit, timer, phase } = control
  const preparation = usePreparation()
  const { prepared: texts, menu } = useTexts().participant
  if (kit.preparation === undefined) return null
  const { made, of } = progress(kit, preparation)
  const begun = made > 0 || preparation.picks.length > 0 || preparation.notes !== ''
  const ahead = timer.step === null && phase === 'open'
  if (!begun && !(ahead && kit.preparation.onByDefault)) return null
  const open = ahead && made < of
  const nameless = control.participants[actor.id]?.name === ''
  return (
    <>
      <Link href={open ? paths.prepare : paths.prepared} state={inside} className={styles.card}>
        <Lock aria-hidden size={20} />
        <b>{open ? (begun ? texts.goOn : texts.begin) : texts.title}</b>
        <ChevronRight aria-hidden size={20} />
        <span>{begun ? texts.made(made, of) : texts.hint}</span>
      </Link>
      {begun && nameless ? (
        <section className={styles.nameless}>
          <p>{menu.as}</p>
          <OwnName />
        </section>
      ) : null}
    </>
  )
}
