import { Link } from 'wouter'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { Stepping } from '../../list/Stepping.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useRoomPageTitle } from '../../ui/usePageTitle.ts'
import { paths } from './paths.ts'

/** What is not here any more, with the way on and, if it was one's own doing, the way back. */
export const Gone = ({ title, text }: { title: string; text: string }) => {
  const { place } = useTexts().participant
  useRoomPageTitle(title)
  return (
    <>
      <EmptyState
        as="page"
        title={title}
        actions={<Link href={paths.themes}>{place.toThemes}</Link>}
      >
        {text}
      </EmptyState>
      <Stepping />
    </>
  )
}
