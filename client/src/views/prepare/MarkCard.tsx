import { textIn } from '@firefelt/shared/kit/localized.ts'
import { degreeOf, degrees, type Mark } from '@firefelt/shared/preparation/mark.ts'
import { Check } from 'lucide-react'
import { memo } from 'react'
import { useLanguage } from '../../i18n/LanguageContext.tsx'
import { usePrepareTexts } from '../../i18n/prepareTexts.ts'
import type { ThemeEntry } from '../../list/themeEntries.ts'
import { useDesk } from './desk.ts'
import styles from './MarkCard.module.css'

const signs = { low: '÷', line: '–', high: '+' }

interface MarkCardProps {
  theme: ThemeEntry
  mark: Mark | undefined
  /** Below the name of a category, or not. */
  level: 2 | 3
}

/** One theme and what is asked about it: a tap a question. */
export const MarkCard = memo(({ theme, mark, level }: MarkCardProps) => {
  const { asked, record, closed } = useDesk()
  const { language } = useLanguage()
  const { answers } = usePrepareTexts()
  const Heading = `h${level}` as const
  const done = asked.marks.every(({ id }) => mark !== undefined && mark[id] !== null)
  return (
    <li id={`theme-${theme.id}`} className={styles.card} data-done={done || undefined}>
      <Heading className={styles.name}>
        <span className={styles.number}>{theme.number}</span>
        <span>
          {theme.name}
          {done ? <span className={styles.hidden}> ({answers.answered})</span> : null}
        </span>
        {done ? <Check aria-hidden size={22} strokeWidth={3} className={styles.check} /> : null}
      </Heading>
      <p className={styles.prompt}>{theme.prompt}</p>
      {asked.marks.map(({ id: axis, question }) => {
        const value = mark?.[axis] ?? null
        const chosen = value === null ? undefined : degreeOf(value)
        return (
          <fieldset key={axis} className={styles.question} disabled={closed}>
            <legend>
              <span className={styles.hidden}>{theme.name}: </span>
              {textIn(question, language)}
            </legend>
            <div className={styles.choices}>
              {degrees.map((degree) => (
                <label
                  key={degree}
                  className={styles.choice}
                  data-chosen={chosen === degree || undefined}
                >
                  <input
                    type="radio"
                    name={`${theme.id} ${axis}`}
                    checked={chosen === degree}
                    onChange={() => record.mark(theme.id, axis, degree)}
                  />
                  <span className={styles.face}>
                    <b aria-hidden>{signs[degree]}</b>
                    {answers.degree[degree]}
                  </span>
                </label>
              ))}
            </div>
          </fieldset>
        )
      })}
    </li>
  )
})
