import { isHidden } from '@firefelt/shared/control/placing/hiddenPlacing.ts'
import { textIn } from '@firefelt/shared/kit/localized.ts'
import { Suspense } from 'react'
import { useAgendaTexts } from '../../i18n/agendaTexts.ts'
import { useLanguage, useTexts } from '../../i18n/LanguageContext.tsx'
import { useControl } from '../../store/RoomContext.tsx'
import { lazyPart } from '../../ui/lazyPart.ts'
import { AgreePanel } from '../agree/AgreePanel.tsx'
import { comparesSenders } from '../differences/showsLines.ts'
import { RoundPanel } from '../round/RoundPanel.tsx'
import { CriteriaOffer } from './CriteriaOffer.tsx'
import { FieldPointer } from './FieldPointer.tsx'
import { LateOffer } from './LateOffer.tsx'
import { Said } from './Said.tsx'
import styles from './StepPanel.module.css'
import { screenOf } from './screenOf.ts'
import { stepNow } from './stepNow.ts'

const DifferencesPanel = lazyPart(
  async () => (await import('../differences/DifferencesPanel.tsx')).DifferencesPanel,
)
const HiddenPanel = lazyPart(async () => (await import('../hidden/HiddenPanel.tsx')).HiddenPanel)

/** Beside the facilitator's map: what this step asks of them, and what nobody else sees. Nothing before the meeting. */
export const StepPanel = () => {
  const control = useControl()
  const { meeting } = useTexts()
  const texts = useAgendaTexts()
  const { language } = useLanguage()
  const now = stepNow(control)
  if (now === undefined || control.phase === 'ended') return null
  const { item, step } = now
  const hides = isHidden(control)
  const hiding = (
    <Suspense fallback={null}>
      <HiddenPanel />
    </Suspense>
  )
  return (
    <div className={styles.panel}>
      <LateOffer />
      <RoundPanel />
      {step.kind === 'listen' || step.kind === 'focus' ? <CriteriaOffer /> : null}
      {hides ? hiding : null}
      {comparesSenders(control) ? (
        <Suspense fallback={null}>
          <DifferencesPanel />
        </Suspense>
      ) : null}
      <AgreePanel kind={step.kind} />
      {item === undefined ? null : (
        <p className={styles.purpose}>{textIn(item.purpose, language)}</p>
      )}
      {item === undefined ? null : <Said as="tips" title={texts.tips} lines={item.tips} />}
      {screenOf(step.kind) === 'map' ? <FieldPointer /> : null}
      {item === undefined ? null : (
        <>
          <Said as="instructions" title={meeting.instructions} lines={item.instructions} />
          <Said as="questions" title={texts.questions} lines={item.questions} />
        </>
      )}
      {!hides && screenOf(step.kind) === 'map' ? hiding : null}
    </div>
  )
}
