import { Suspense } from 'react'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { lazyPart } from '../../ui/lazyPart.ts'
import { Spinner } from '../../ui/Spinner.tsx'

const Page = lazyPart(async () => (await import('../prepare/PreparedPage.tsx')).PreparedPage)
const Picks = lazyPart(async () => (await import('../prepare/PreparedPicks.tsx')).PreparedPicks)

/** One's own preparation in the meeting, fetched when it is looked up. */
export const Prepared = () => {
  const { common } = useTexts()
  return (
    <Suspense fallback={<Spinner label={common.loading} />}>
      <Page />
    </Suspense>
  )
}

/** One's own picks, beside what the step is about. */
export const OwnPicks = () => (
  <Suspense fallback={null}>
    <Picks />
  </Suspense>
)
