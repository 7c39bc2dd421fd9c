import { Suspense } from 'react'
import { lazyPart } from '../../ui/lazyPart.ts'

const RestPage = lazyPart(async () => (await import('../sessions/RestPage.tsx')).RestPage)

/** Between two sessions, in the place of the step. */
export const Resting = () => (
  <Suspense fallback={null}>
    <RestPage />
  </Suspense>
)
