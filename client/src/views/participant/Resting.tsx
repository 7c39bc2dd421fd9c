import { lazy, Suspense } from 'react'

const RestPage = lazy(async () => ({
  default: (await import('../sessions/RestPage.tsx')).RestPage,
}))

/** Between two sessions, in the place of the step. */
export const Resting = () => (
  <Suspense fallback={null}>
    <RestPage />
  </Suspense>
)
