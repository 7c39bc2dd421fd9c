import { useLocation } from 'wouter'
import { useLanguage } from '../../i18n/LanguageContext.tsx'
import { usePrepareTexts } from '../../i18n/prepareTexts.ts'
import { Button } from '../../ui/Button.tsx'
import { useAnswers, useDesk } from './desk.ts'
import { OwnMapPart } from './OwnMapPart.tsx'
import { Page } from './Page.tsx'
import { useNext } from './pages.ts'
import { preparedThemes } from './preparedThemes.ts'

/** The overview: where one's answers put each theme. */
export const OwnMapPage = () => {
  const { control } = useDesk()
  const { language } = useLanguage()
  const { map, tabs } = usePrepareTexts()
  const [, navigate] = useLocation()
  const themes = preparedThemes(control.kit, useAnswers(), language)
  const after = useNext('map')
  return (
    <Page
      title={tabs.map}
      lead={map.lead}
      next={
        <Button
          variant={themes.every(({ position }) => position !== undefined) ? 'bright' : 'secondary'}
          wide
          onClick={() => navigate(after.href)}
        >
          {after.text}
        </Button>
      }
    >
      <OwnMapPart />
    </Page>
  )
}
