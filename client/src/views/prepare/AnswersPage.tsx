import { textIn } from '@firefelt/shared/kit/localized.ts'
import { Lock } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useLanguage } from '../../i18n/LanguageContext.tsx'
import { usePrepareTexts } from '../../i18n/prepareTexts.ts'
import { themeGroups } from '../../list/themeEntries.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './AnswersPage.module.css'
import { useAnswers, useDesk } from './desk.ts'
import { MarkCard } from './MarkCard.tsx'
import { Page } from './Page.tsx'
import { useNext } from './pages.ts'
import { preparedThemes } from './preparedThemes.ts'

/** The themes, each with its questions: forty taps from the top to the end. */
export const AnswersPage = () => {
  const { control, asked, closed } = useDesk()
  const { language } = useLanguage()
  const { answers: texts } = usePrepareTexts()
  const { marks, picks } = useAnswers()
  const [, navigate] = useLocation()
  const after = useNext('answers')
  const [fresh] = useState(() => Object.keys(marks).length === 0)
  const groups = themeGroups(control.kit, language)
  const missing = preparedThemes(control.kit, { marks, picks }, language).filter(({ mark }) =>
    asked.marks.some(({ id }) => (mark?.[id] ?? null) === null),
  )
  const first = missing[0]?.theme
  const goTo = (theme: string) => {
    const card = document.getElementById(`theme-${theme}`)
    card?.scrollIntoView({ block: 'start' })
    const questions = [...(card?.querySelectorAll('fieldset') ?? [])]
    const open = questions.find((question) => question.querySelector(':checked') === null)
    open?.querySelector('input')?.focus({ preventScroll: true })
  }
  return (
    <Page
      title={textIn(asked.name, language)}
      lead={
        closed ? (
          texts.ended
        ) : (
          <p className={styles.private}>
            <Lock aria-hidden size={18} />
            {textIn(asked.privacy, language)}
          </p>
        )
      }
      next={
        <>
          <p>{first === undefined ? texts.all : texts.missing(missing.length)}</p>
          {first === undefined || closed ? null : (
            <Button variant="secondary" wide onClick={() => goTo(first.id)}>
              {texts.toMissing(first.name)}
            </Button>
          )}
          <Button
            variant={first === undefined ? 'bright' : 'secondary'}
            wide
            onClick={() => navigate(after.href)}
          >
            {after.text}
          </Button>
        </>
      }
    >
      <details className={styles.how} open={fresh}>
        <summary>{texts.how}</summary>
        <p>{textIn(asked.intro, language)}</p>
        <ol>
          {asked.instructions.map((line) => (
            <li key={line.da}>{textIn(line, language)}</li>
          ))}
        </ol>
      </details>
      {groups.map(({ id, name, themes }) => (
        <section key={id} className={styles.group} aria-label={name}>
          {name === undefined ? null : <h2>{name}</h2>}
          <ul className={styles.list}>
            {themes.map((theme) => (
              <MarkCard
                key={theme.id}
                theme={theme}
                mark={Object.hasOwn(marks, theme.id) ? marks[theme.id] : undefined}
                level={name === undefined ? 2 : 3}
              />
            ))}
          </ul>
        </section>
      ))}
    </Page>
  )
}
