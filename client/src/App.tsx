import { Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { useTexts } from './i18n/LanguageContext.tsx'
import { ErrorBoundary } from './ui/ErrorBoundary.tsx'
import { lazyPart } from './ui/lazyPart.ts'
import { Spinner } from './ui/Spinner.tsx'
import { ParticipantView } from './views/participant/ParticipantView.tsx'

const StartView = lazyPart(async () => (await import('./views/start/StartView.tsx')).StartView)
const FacilitatorPage = lazyPart(
  async () => (await import('./views/room/FacilitatorPage.tsx')).FacilitatorPage,
)
const ProjectorPage = lazyPart(
  async () => (await import('./views/room/ProjectorPage.tsx')).ProjectorPage,
)
const KitPage = lazyPart(async () => (await import('./views/kits/KitPage.tsx')).KitPage)
const KitEditor = lazyPart(async () => (await import('./views/kits/edit/KitEditor.tsx')).KitEditor)
const PlanPage = lazyPart(async () => (await import('./views/plan/PlanPage.tsx')).PlanPage)
const PaperPage = lazyPart(async () => (await import('./views/plan/PaperPage.tsx')).PaperPage)
const MinePage = lazyPart(async () => (await import('./views/plan/MinePage.tsx')).MinePage)
const PrivacyPage = lazyPart(async () => (await import('./views/plan/PrivacyPage.tsx')).PrivacyPage)
const UnknownPage = lazyPart(
  async () => (await import('./views/start/UnknownPage.tsx')).UnknownPage,
)

/** Each address and its view; a phone that joins loads no more than its own, and the door of a room at once. */
export const App = () => {
  const { common } = useTexts()
  return (
    <ErrorBoundary>
      <Suspense fallback={<Spinner label={common.loading} />}>
        <Switch>
          <Route path="/">
            <StartView />
          </Route>
          <Route path="/kits/:id">{({ id }) => <KitPage key={id} id={id} />}</Route>
          <Route path="/kits/:id/edit">{({ id }) => <KitEditor key={id} id={id} />}</Route>
          <Route path="/r/:room/facilitator">
            {({ room }) => <FacilitatorPage key={room} room={room} />}
          </Route>
          <Route path="/r/:room/projector">
            {({ room }) => <ProjectorPage key={room} room={room} />}
          </Route>
          <Route path="/r/:room/plan">{({ room }) => <PlanPage key={room} room={room} />}</Route>
          <Route path="/r/:room/paper">{({ room }) => <PaperPage key={room} room={room} />}</Route>
          <Route path="/r/:room/mine">{({ room }) => <MinePage key={room} room={room} />}</Route>
          <Route path="/r/:room/privacy">
            {({ room }) => <PrivacyPage key={room} room={room} />}
          </Route>
          <Route path="/r/:room" nest>
            {({ room }) => <ParticipantView key={room} room={room} />}
          </Route>
          <Route>
            <UnknownPage />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  )
}
