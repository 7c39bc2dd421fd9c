import { mostCards } from '@firefelt/shared/map/pins.ts'
import { Suspense } from 'react'
import { useProjectorTexts } from '../../i18n/projectorTexts.ts'
import { PriorityMap } from '../../map/PriorityMap.tsx'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { useReadable } from '../../store/useReadable.ts'
import { lazyPart } from '../../ui/lazyPart.ts'
import { useRoomPageTitle } from '../../ui/usePageTitle.ts'
import { screenOf } from '../agenda/screenOf.ts'
import { stepNow } from '../agenda/stepNow.ts'
import { OutcomePage } from '../agree/OutcomePage.tsx'
import { AgreementsOnWall, ThemeOnWall, useOnWall } from '../agree/WallForms.tsx'
import { WallPage } from '../agree/WallPage.tsx'
import { workOf } from '../cards/themeWork.ts'
import { showsLines } from '../differences/showsLines.ts'
import { restOf } from '../sessions/rest.ts'
import styles from './Projector.module.css'
import { Rail } from './Rail.tsx'
import { StepWall } from './StepWall.tsx'
import { useJoinAddress } from './useJoinAddress.ts'
import { useScreen } from './useScreen.ts'
import { Welcome } from './Welcome.tsx'

const WorkOnWall = lazyPart(async () => (await import('../cards/WorkOnWall.tsx')).WorkOnWall)
const RestWords = lazyPart(async () => (await import('../sessions/RestWords.tsx')).RestWords)
const HiddenOnWall = lazyPart(async () => (await import('../hidden/HiddenOnWall.tsx')).HiddenOnWall)

/** The wall: the map or the step's words, the time, what was set aside, and how to join. Nothing to press, nothing private. */
export const ProjectorView = ({ room: id }: { room: string }) => {
  const room = useRoom()
  const projector = useProjectorTexts()
  const control = useControl()
  const { phase, openTheme } = control
  const notes = useReadable(room.notes)
  const here = useReadable(room.present).size
  const connection = useReadable(room.connection)
  useRoomPageTitle(projector.untitled)
  const address = useJoinAddress(id)
  const { stirred, full } = useScreen()
  const now = phase === 'open' ? stepNow(control) : undefined
  const rest = restOf(control)
  const { theme, agreeing } = useOnWall(now)
  const waiting = notes.size === 0 && phase === 'open' && now === undefined && rest === undefined
  const lost = connection === 'offline' || connection === 'connecting'

  return (
    <main className={styles.wall} data-resting={!stirred || undefined}>
      {waiting ? (
        <Welcome address={address} here={here} lost={lost} />
      ) : (
        <>
          <div className={styles.map}>
            {phase === 'ended' ? (
              <WallPage>
                <OutcomePage size="wall" />
              </WallPage>
            ) : rest !== undefined ? (
              <Suspense fallback={null}>
                <RestWords size="wall" />
              </Suspense>
            ) : control.placing?.shown === 'none' ? (
              <Suspense fallback={null}>
                <HiddenOnWall />
              </Suspense>
            ) : now !== undefined && workOf(control.kit, now.item) !== undefined ? (
              <Suspense fallback={null}>
                <WorkOnWall now={now} />
              </Suspense>
            ) : now !== undefined && screenOf(now.step.kind) === 'words' ? (
              agreeing ? (
                <WallPage>
                  <AgreementsOnWall now={now} />
                </WallPage>
              ) : (
                <StepWall now={now} />
              )
            ) : theme !== undefined ? (
              <WallPage>
                <ThemeOnWall theme={theme} />
              </WallPage>
            ) : (
              <PriorityMap
                size="wall"
                pinsAbove={showsLines(control) ? 0 : mostCards}
                openTheme={openTheme}
              />
            )}
          </div>
          <Rail address={address} here={here} lost={lost} now={now} />
        </>
      )}
      {stirred && !full ? <p className={styles.hint}>{projector.fullScreen}</p> : null}
    </main>
  )
}
