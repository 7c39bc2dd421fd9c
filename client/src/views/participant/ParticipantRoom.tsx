import { useRef } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { Announcer } from '../../list/Announcer.tsx'
import { SkipLinks } from '../../ui/SkipLinks.tsx'
import { useMedia, wideScreen } from '../../ui/useMedia.ts'
import { MyTurn } from '../round/MyTurn.tsx'
import { RoundVoice } from '../round/RoundVoice.tsx'
import { DotsNews, DotsPage, OverPage, ThemeWorkPage, WritePage } from './Agreeing.tsx'
import { AsidePage } from './AsidePage.tsx'
import { AskGroup } from './AskGroup.tsx'
import { Banner } from './Banner.tsx'
import { GroupNews } from './GroupNews.tsx'
import { HiddenNews, Theme, Themes } from './Hidden.tsx'
import { MapPage } from './MapPage.tsx'
import { MapPanel } from './MapPanel.tsx'
import { NotePage } from './NotePage.tsx'
import { NowPage } from './NowPage.tsx'
import styles from './ParticipantRoom.module.css'
import { Prepared } from './Prepared.tsx'
import { paths } from './paths.ts'
import { Resting } from './Resting.tsx'
import { StepNews } from './StepNews.tsx'
import { Tabs } from './Tabs.tsx'
import { TopBar } from './TopBar.tsx'
import { useFocusOnMove } from './useFocusOnMove.ts'
import { useFollowStep } from './useFollowStep.ts'

/** The room as a participant has it: one screen at a time on a phone, the map beside it on a laptop. */
export const ParticipantRoom = () => {
  const wide = useMedia(wideScreen)
  const screen = useRef<HTMLElement>(null)
  const [location] = useLocation()
  const { skip } = useTexts().list
  const { now, ended, rest, news } = useFollowStep()
  useFocusOnMove(screen)
  const mapAlone = !wide && location === paths.map
  return (
    <div className={styles.room}>
      <SkipLinks
        to={[
          { id: 'screen', text: skip.content },
          { id: 'pages', text: skip.pages },
        ]}
      />
      <Announcer />
      <RoundVoice />
      <div className={styles.column}>
        <div className={styles.top}>
          <TopBar />
        </div>
        <div className={styles.banner}>
          <MyTurn />
          <StepNews news={news} />
          <DotsNews />
          <HiddenNews />
          <Banner />
          <GroupNews />
        </div>
        <main
          ref={screen}
          id="screen"
          tabIndex={-1}
          className={mapAlone ? styles.filled : styles.screen}
        >
          <Switch>
            <Route path="/theme/:theme">{({ theme }) => <Theme key={theme} theme={theme} />}</Route>
            <Route path="/note/:note">{({ note }) => <NotePage key={note} note={note} />}</Route>
            {now === undefined && !ended && rest === undefined ? null : (
              <Route path={paths.now}>
                {ended ? <OverPage /> : now === undefined ? <Resting /> : <NowPage now={now} />}
              </Route>
            )}
            <Route path={paths.vote}>
              <DotsPage />
            </Route>
            <Route path="/form/:form/:theme">
              {({ form, theme }) => <WritePage form={form} theme={theme} />}
            </Route>
            <Route path="/form/:form">{({ form }) => <WritePage form={form} theme={null} />}</Route>
            <Route path="/work/:theme">
              {({ theme }) => <ThemeWorkPage key={theme} theme={theme} />}
            </Route>
            <Route path={paths.prepared}>
              <Prepared />
            </Route>
            <Route path={paths.aside}>
              <AsidePage />
            </Route>
            {wide ? null : (
              <Route path={paths.map}>
                <MapPage />
              </Route>
            )}
            <Route>
              <Themes />
            </Route>
          </Switch>
        </main>
        <AskGroup />
        <div id="pages" tabIndex={-1} className={styles.tabs}>
          <Tabs withMap={!wide} />
        </div>
      </div>
      {wide ? (
        <div className={styles.beside}>
          <MapPanel size="screen" />
        </div>
      ) : null}
    </div>
  )
}
