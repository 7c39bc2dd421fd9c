import { placesHidden } from '@firefelt/shared/control/placing/hiddenPlacing.ts'
import { mapField } from '@firefelt/shared/kit/board.ts'
import { textIn } from '@firefelt/shared/kit/localized.ts'
import { Suspense } from 'react'
import { Link } from 'wouter'
import { useLanguage, useTexts } from '../../i18n/LanguageContext.tsx'
import { usePreparation } from '../../store/PreparationContext.tsx'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { lazyPart } from '../../ui/lazyPart.ts'
import { useRoomPageTitle } from '../../ui/usePageTitle.ts'
import { GoesOn } from '../agenda/GoesOn.tsx'
import { Said } from '../agenda/Said.tsx'
import { screenOf } from '../agenda/screenOf.ts'
import { type StepNow, stepName } from '../agenda/stepNow.ts'
import { comparesSenders } from '../differences/showsLines.ts'
import { RoundState } from '../round/RoundState.tsx'
import { Agreeing } from './Agreeing.tsx'
import styles from './NowPage.module.css'
import { OwnPicks } from './Prepared.tsx'
import { AskName, PreparedCard } from './PreparedCard.tsx'
import { paths } from './paths.ts'
import { inside } from './useLeave.ts'

const OwnDifferences = lazyPart(
  async () => (await import('../differences/OwnDifferences.tsx')).OwnDifferences,
)

/** The step under way: what it is for, who speaks, what to talk about, and the way to what one does in it. */
export const NowPage = ({ now: { step, item, number, of } }: { now: StepNow }) => {
  const control = useControl()
  const me = useRoom().actor.id
  const texts = useTexts()
  const { meeting } = texts
  const { language } = useLanguage()
  const hasPicks = usePreparation().picks.length > 0
  const name = stepName(control, step, language, texts)
  useRoomPageTitle(name)
  const { openField, kit, phase } = control
  const onMap = screenOf(step.kind) === 'map'
  const field = openField === null || !onMap ? undefined : mapField(kit.board, openField)
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <p>
          {meeting.stepOf(number, of)} · {meeting.minutes(step.minutes)}
        </p>
        <h1 tabIndex={-1}>{name}</h1>
        {item === undefined ? null : (
          <p className={styles.purpose}>{textIn(item.purpose, language)}</p>
        )}
      </header>
      {step.kind === 'break' ? <GoesOn /> : null}
      <RoundState />
      {phase === 'open' && comparesSenders(control) ? (
        <Suspense fallback={null}>
          <OwnDifferences />
        </Suspense>
      ) : null}
      {phase === 'open' ? <Agreeing /> : null}
      {step.kind === 'frame' || step.kind === 'listen' ? <AskName /> : null}
      {step.kind !== 'listen' ? null : hasPicks ? <OwnPicks /> : <PreparedCard />}
      {field === undefined || field.questions.length === 0 ? null : (
        <Said
          as="questions"
          title={meeting.fieldQuestions(`${field.number} ${textIn(field.name, language)}`)}
          lines={field.questions}
        />
      )}
      {item === undefined ? null : (
        <>
          <Said as="questions" title={meeting.questions} lines={item.questions} />
          <Said as="instructions" title={meeting.instructions} lines={item.instructions} />
        </>
      )}
      {onMap && phase === 'open' ? (
        <div className={styles.ways}>
          <Link href={paths.themes} state={inside} className={styles.way} data-onward>
            {placesHidden(control, me) ? meeting.toHidden : meeting.toThemes}
          </Link>
        </div>
      ) : null}
    </div>
  )
}
