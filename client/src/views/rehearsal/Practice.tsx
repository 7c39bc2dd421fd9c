import { Suspense } from 'react'
import { useControl } from '../../store/RoomContext.tsx'
import { lazyPart } from '../../ui/lazyPart.ts'

const Mark = lazyPart(async () => (await import('./PracticeMark.tsx')).PracticeMark)
const Strip = lazyPart(async () => (await import('./PracticeStrip.tsx')).PracticeStrip)

/** Marks a practice room on any screen of it; nothing in a real one. */
export const Practice = () =>
  useControl().practice ? (
    <Suspense fallback={null}>
      <Mark />
    </Suspense>
  ) : null

/** The same at a room's door. */
export const PracticeAtDoor = ({ practice }: { practice: boolean }) =>
  practice ? (
    <Suspense fallback={null}>
      <Strip size="screen" />
    </Suspense>
  ) : null
