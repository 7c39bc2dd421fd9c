import { type ComponentProps, lazy, Suspense } from 'react'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { Spinner } from '../../ui/Spinner.tsx'

const Tasks = lazy(async () => ({ default: (await import('../agree/StepTasks.tsx')).StepTasks }))
const Form = lazy(async () => ({ default: (await import('../agree/FormPage.tsx')).FormPage }))
const Vote = lazy(async () => ({ default: (await import('../agree/VotePage.tsx')).VotePage }))
const Outcome = lazy(async () => ({
  default: (await import('../agree/OutcomePage.tsx')).OutcomePage,
}))

const Loading = () => <Spinner label={useTexts().common.loading} />

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
