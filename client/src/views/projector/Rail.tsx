import { showCode } from '@firefelt/shared/protocol/http.ts'
import { Lock } from 'lucide-react'
import { Suspense } from 'react'
import { useProjectorTexts } from '../../i18n/projectorTexts.ts'
import { useControl } from '../../store/RoomContext.tsx'
import { lazyPart } from '../../ui/lazyPart.ts'
import { QrCode } from '../../ui/QrCode.tsx'
import { screenOf } from '../agenda/screenOf.ts'
import type { StepNow } from '../agenda/stepNow.ts'
import { CriteriaOnWall } from '../agree/CriteriaOnWall.tsx'
import { VoteOnWall } from '../agree/VoteOnWall.tsx'
import { workOf } from '../cards/themeWork.ts'
import { showsLines } from '../differences/showsLines.ts'
import { GroupMarks } from './GroupMarks.tsx'
import styles from './Projector.module.css'
import { RoundOnWall } from './RoundOnWall.tsx'
import { StepHead } from './StepHead.tsx'
import type { JoinProps } from './useJoinAddress.ts'
import { WallLists } from './WallLists.tsx'
import { WallQuestions } from './WallQuestions.tsx'

const DifferencesOnRail = lazyPart(
  async () => (await import('../differences/DifferencesOnRail.tsx')).DifferencesOnRail,
)
const LastOnRail = lazyPart(async () => (await import('../hidden/LastOnRail.tsx')).LastOnRail)

interface RailProps extends JoinProps {
  /** Undefined before the meeting and after it. */
  now: StepNow | undefined
}

/** Beside the map: the room or the step of its meeting, whose post-its are whose, what was set aside, and how to join. */
export const Rail = ({ address, here, lost, now }: RailProps) => {
  const projector = useProjectorTexts()
  const control = useControl()
  const { title, code, locked, phase } = control
  return (
    <aside className={styles.rail}>
      {now === undefined ? (
        <h1 className={styles.title}>{title || projector.untitled}</h1>
      ) : (
        <>
          <StepHead now={now} />
          <RoundOnWall />
          <VoteOnWall />
          {screenOf(now.step.kind) === 'map' ? <CriteriaOnWall now={now} /> : null}
          {control.placing?.shown === 'others' ? (
            <Suspense fallback={null}>
              <LastOnRail />
            </Suspense>
          ) : showsLines(control) ? (
            <Suspense fallback={null}>
              <DifferencesOnRail />
            </Suspense>
          ) : screenOf(now.step.kind) === 'map' || workOf(control.kit, now.item) !== undefined ? (
            <WallQuestions now={now} />
          ) : null}
        </>
      )}
      {locked && phase === 'open' ? (
        <p className={styles.locked}>
          <Lock aria-hidden className={styles.icon} />
          {projector.locked}
        </p>
      ) : null}
      <GroupMarks />
      <WallLists />
      {phase === 'ended' ? (
        <div className={styles.over}>
          <p className={styles.overTitle}>{projector.ended}</p>
          <p>{projector.thanks}</p>
        </div>
      ) : (
        <div className={styles.join} data-small={now === undefined ? undefined : true}>
          <div className={styles.qr}>
            {address === undefined ? null : <QrCode text={address.link} label={projector.qr} />}
          </div>
          <div className={styles.how}>
            <p className={styles.code}>{showCode(code)}</p>
            {address === undefined ? null : <p className={styles.short}>{address.short}</p>}
            <p className={styles.count} aria-live="polite">
              {lost ? projector.lost : projector.here(here)}
            </p>
          </div>
        </div>
      )}
    </aside>
  )
}
