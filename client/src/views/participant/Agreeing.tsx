import { type ComponentProps, Suspense } from 'react'
import { useLocation } from 'wouter'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { useControl } from '../../store/RoomContext.tsx'
import { lazyPart } from '../../ui/lazyPart.ts'
import { Spinner } from '../../ui/Spinner.tsx'
import { paths } from './paths.ts'

const Tasks = lazyPart(async () => (await import('../agree/StepTasks.tsx')).StepTasks)
const Form = lazyPart(async () => (await import('../agree/FormPage.tsx')).FormPage)
const Work = lazyPart(async () => (await import('../cards/WorkPage.tsx')).WorkPage)
const Vote = lazyPart(async () => (await import('../agree/VotePage.tsx')).VotePage)
const News = lazyPart(async () => (await import('../agree/VoteNews.tsx')).VoteNews)
const Outcome = lazyPart(async () => (await import('../agree/OutcomePage.tsx')).OutcomePage)

const Loading = () => <Spinner label={useTexts().common.loading} />

/** That a vote is open, on every page but the step's own and its own. */
export const DotsNews = () => {
  const { vote, phase } = useControl()
  const [location] = useLocation()
  const open = vote !== null && vote.counts === null && phase === 'open'
  const isThere = location === paths.now || location === paths.vote
  return (
    <div aria-live="polite">
      {open && !isThere ? (
        <Suspense fallback={null}>
          <News />
        </Suspense>
      ) : null}
    </div>
  )
}

/** What there is to choose and write in this step, fetched when a meeting has begun. */
export const Agreeing = () => (
  <Suspense fallback={null}>
    <Tasks />
  </Suspense>
)

export const WritePage = (props: ComponentProps<typeof Form>) => (
  <Suspense fallback={<Loading />}>
    <Form {...props} />
  </Suspense>
)

export const ThemeWorkPage = (props: ComponentProps<typeof Work>) => (
  <Suspense fallback={<Loading />}>
    <Work {...props} />
  </Suspense>
)

export const DotsPage = () => (
  <Suspense fallback={<Loading />}>
    <Vote />
  </Suspense>
)

/** What the meeting came to. */
export const OverPage = () => (
  <Suspense fallback={<Loading />}>
    <Outcome />
  </Suspense>
)
