import { textIn } from '@firefelt/shared/kit/localized.ts'
import { useLocation } from 'wouter'
import { useLanguage } from '../../i18n/LanguageContext.tsx'
import { usePrepareTexts } from '../../i18n/prepareTexts.ts'
import { Button } from '../../ui/Button.tsx'
import { useAnswers, useDesk } from './desk.ts'
import { NoteField } from './NoteField.tsx'
import { Page } from './Page.tsx'
import styles from './PicksPage.module.css'
import { useNext } from './pages.ts'
import { bySpot, preparedThemes } from './preparedThemes.ts'
import { useSpotName } from './useSpotName.ts'

/** The themes that are the most important, and a note to oneself. */
export const PicksPage = () => {
  const { control, asked, record, closed } = useDesk()
  const { language } = useLanguage()
  const { picks: texts, tabs } = usePrepareTexts()
  const [, navigate] = useLocation()
  const after = useNext('picks')
  const spotName = useSpotName()
  const answers = useAnswers()
  const { min, max } = asked.picks
  const count = answers.picks.length
  const full = count >= max
  return (
    <Page
      title={tabs.picks}
      lead={textIn(asked.picksHelp, language)}
      next={
        <Button
          variant={count >= min ? 'bright' : 'secondary'}
          wide
          onClick={() => navigate(after.href)}
        >
          {after.text}
        </Button>
      }
    >
      <output className={styles.count} data-full={full || undefined}>
        {texts.chosen(count, min, max)} {full ? texts.full : null}
      </output>
      {bySpot(preparedThemes(control.kit, answers, language)).map(({ spot, themes }) => (
        <fieldset key={spot} className={styles.group} disabled={closed}>
          <legend className={styles[`field${spot}`]}>{spotName(spot)}</legend>
          <div className={styles.list}>
            {themes.map(({ theme, picked }) => (
              <label
                key={theme.id}
                className={styles.choice}
                data-chosen={picked || undefined}
                data-out={(full && !picked) || undefined}
              >
                <input
                  type="checkbox"
                  checked={picked}
                  disabled={full && !picked}
                  onChange={(event) => record.pick(theme.id, event.target.checked)}
                />
                <span className={styles.number}>{theme.number}</span>
                <b>{theme.name}</b>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <NoteField />
    </Page>
  )
}
