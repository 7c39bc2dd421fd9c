import { tasksField } from '@firefelt/shared/cards/actionCards.ts'
import { textIn } from '@firefelt/shared/kit/localized.ts'
import { useState } from 'react'
import { useCardsTexts } from '../../i18n/cardsTexts.ts'
import { useLanguage } from '../../i18n/LanguageContext.tsx'
import styles from './Cards.module.css'
import { FormPart } from './FormPart.tsx'
import { Progress } from './Progress.tsx'
import { ThemeWords } from './ThemeWords.tsx'
import { formsOfWork } from './themeWork.ts'
import { useHowFar } from './useHowFar.ts'
import { useWork } from './useWork.ts'

/** A theme's action card as it is filled in: its fields, its tasks, and who finishes it if nobody does today. */
export const CardForms = ({ theme }: { theme: string }) => {
  const texts = useCardsTexts()
  const { language } = useLanguage()
  const howFar = useHowFar()
  const { themes, formOf, written } = useWork()
  const one = themes.find((each) => each.theme === theme)
  const isWhole = one?.card?.state === 'whole'
  // What somebody may be writing in does not go away as the last field is filled in.
  const [wasUnfinished] = useState(!isWhole)
  const [card, task] = [formOf('actionCard'), formOf('task')]
  const example = card?.fields.find(({ id }) => id === tasksField)?.example
  const { text, done, of } = one === undefined ? { text: '', done: 0, of: 0 } : howFar('cards', one)
  return (
    <>
      <p className={styles.far} data-whole={isWhole || undefined}>
        <Progress done={done} of={of} />
        <span>{text}</span>
      </p>
      {written(theme, formsOfWork.qualify).length > 0 ? (
        <details className={styles.found}>
          <summary>{texts.found}</summary>
          <ThemeWords theme={theme} kinds={formsOfWork.qualify} />
        </details>
      ) : null}
      <FormPart form={card} theme={theme} without={task && tasksField} />
      <FormPart form={task} theme={theme}>
        {example === undefined || one?.card === undefined || one.card.tasks.length > 0 ? null : (
          <p className={styles.ghost}>{texts.example(textIn(example, language))}</p>
        )}
      </FormPart>
      {wasUnfinished || !isWhole ? <FormPart form={formOf('unfinished')} theme={theme} /> : null}
    </>
  )
}
