import { placesHidden } from '@firefelt/shared/control/placing/hiddenPlacing.ts'
import { Suspense } from 'react'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { lazyPart } from '../../ui/lazyPart.ts'
import { Spinner } from '../../ui/Spinner.tsx'
import { ThemePage } from './ThemePage.tsx'
import { ThemesPage } from './ThemesPage.tsx'

const HiddenThemes = lazyPart(async () => (await import('../hidden/HiddenThemes.tsx')).HiddenThemes)
const HiddenTheme = lazyPart(async () => (await import('../hidden/HiddenTheme.tsx')).HiddenTheme)
const News = lazyPart(async () => (await import('../hidden/HiddenNews.tsx')).HiddenNews)

const useHides = (): boolean => placesHidden(useControl(), useRoom().actor.id)

const Loading = () => <Spinner label={useTexts().common.loading} />

/** The themes: on the common board, or hidden while that is how this person places. */
export const Themes = () =>
  useHides() ? (
    <Suspense fallback={<Loading />}>
      <HiddenThemes />
    </Suspense>
  ) : (
    <ThemesPage />
  )

/** One theme, placed on the common board or hidden. */
export const Theme = ({ theme }: { theme: string }) =>
  useHides() ? (
    <Suspense fallback={<Loading />}>
      <HiddenTheme theme={theme} />
    </Suspense>
  ) : (
    <ThemePage theme={theme} />
  )

/** That one places hidden, or that all has been shown. */
export const HiddenNews = () => {
  const { placing, phase } = useControl()
  return (
    <div aria-live="polite">
      {placing === null || phase === 'ended' ? null : (
        <Suspense fallback={null}>
          <News />
        </Suspense>
      )}
    </div>
  )
}
