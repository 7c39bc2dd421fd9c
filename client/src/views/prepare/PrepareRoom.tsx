import type { Control } from '@firefelt/shared/control/control.ts'
import { type ReactNode, useMemo, useRef } from 'react'
import { Route, Switch } from 'wouter'
import type { Identity } from '../../connection/identity.ts'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { usePrepareTexts } from '../../i18n/prepareTexts.ts'
import { usePreparationRecord } from '../../store/PreparationContext.tsx'
import { useReadable } from '../../store/useReadable.ts'
import { SkipLinks } from '../../ui/SkipLinks.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import { useFocusOnMove } from '../participant/useFocusOnMove.ts'
import { AnswersPage } from './AnswersPage.tsx'
import { CodePage } from './CodePage.tsx'
import { type Desk, DeskProvider } from './desk.ts'
import { Nothing } from './Nothing.tsx'
import { OwnMapPage } from './OwnMapPage.tsx'
import { OwnMapPart } from './OwnMapPart.tsx'
import { PicksPage } from './PicksPage.tsx'
import styles from './PrepareRoom.module.css'
import { PrepareTabs } from './PrepareTabs.tsx'
import { PrepareTop } from './PrepareTop.tsx'
import { pages, usePages } from './pages.ts'

interface PrepareRoomProps {
  control: Control
  identity: Identity
}

/** Where one prepares alone: the answers, one's own map, the most important, and the code to keep. */
export const PrepareRoom = ({ control, identity }: PrepareRoomProps) => {
  const record = usePreparationRecord()
  const { common } = useTexts()
  const asked = control.kit.preparation
  if (asked === undefined) return <Nothing room={control.room} />
  if (record === undefined) return <Spinner label={common.loading} />
  return (
    <WithDesk desk={{ control, asked, record, identity }}>
      <Route path="/prepare" nest>
        <Screen />
      </Route>
    </WithDesk>
  )
}

const WithDesk = ({ desk, children }: { desk: Omit<Desk, 'closed'>; children: ReactNode }) => {
  const { control, asked, record, identity } = desk
  const closed = useReadable(record.saving) === 'closed' || control.phase === 'ended'
  const value = useMemo(
    () => ({ control, asked, record, identity, closed }),
    [control, asked, record, identity, closed],
  )
  return <DeskProvider value={value}>{children}</DeskProvider>
}

const Screen = () => {
  const screen = useRef<HTMLElement>(null)
  const { names, mapBeside } = usePages()
  const { skip } = useTexts().list
  const { tabs } = usePrepareTexts()
  useFocusOnMove(screen)
  return (
    <div className={styles.room} data-beside={mapBeside || undefined}>
      <SkipLinks
        to={[
          { id: 'screen', text: skip.content },
          { id: 'pages', text: skip.pages },
        ]}
      />
      <div className={styles.column}>
        <PrepareTop />
        <main ref={screen} id="screen" tabIndex={-1} className={styles.screen}>
          <Switch>
            {names.includes('map') ? (
              <Route path={pages.map}>
                <OwnMapPage />
              </Route>
            ) : null}
            {names.includes('picks') ? (
              <Route path={pages.picks}>
                <PicksPage />
              </Route>
            ) : null}
            <Route path={pages.code}>
              <CodePage />
            </Route>
            <Route>
              <AnswersPage />
            </Route>
          </Switch>
        </main>
        <PrepareTabs names={names} />
      </div>
      {mapBeside ? (
        // It may be longer than the screen, and holds nothing else that takes focus.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <aside className={styles.beside} aria-label={tabs.map} tabIndex={0}>
          <OwnMapPart />
        </aside>
      ) : null}
    </div>
  )
}
