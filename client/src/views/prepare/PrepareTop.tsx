import { useLanguage, useTexts } from '../../i18n/LanguageContext.tsx'
import { usePrepareTexts } from '../../i18n/prepareTexts.ts'
import { useReadable } from '../../store/useReadable.ts'
import { useNarrow } from '../../ui/useNarrow.ts'
import { useAnswers, useDesk } from './desk.ts'
import styles from './PrepareTop.module.css'
import { preparedThemes } from './preparedThemes.ts'
import { ToMeeting } from './ToMeeting.tsx'

/** The meeting it is for, whether all is kept, and how far one is. */
export const PrepareTop = () => {
  const { control, asked, record } = useDesk()
  const { language } = useLanguage()
  const { common } = useTexts()
  const { saving: texts, progress } = usePrepareTexts()
  const narrow = useNarrow()
  const saving = useReadable(record.saving)
  const answers = useAnswers()
  const themes = preparedThemes(control.kit, answers, language)
  const done = themes.filter(({ mark }) =>
    asked.marks.every(({ id }) => (mark?.[id] ?? null) !== null),
  ).length
  const worry = saving === 'waiting' || saving === 'refused'
  const brief = saving === 'waiting' ? texts.waitingBrief : texts.refusedBrief
  return (
    <header className={styles.top}>
      <div className={styles.names}>
        <b className={styles.title}>{control.title || common.product}</b>
        <span
          className={worry ? styles.worry : styles.saving}
          data-status={saving}
          // »Gemt« after each tap would drown everything else that is read aloud.
          aria-live={worry ? 'polite' : 'off'}
        >
          {worry && narrow ? brief : texts[saving]}
        </span>
      </div>
      {control.timer.step === null ? null : <ToMeeting brief />}
      <span className={styles.progress} data-done={done === themes.length || undefined}>
        <span aria-hidden>
          {done}&nbsp;/&nbsp;{themes.length}
        </span>
        <span className={styles.hidden}>{progress(done, themes.length)}</span>
      </span>
    </header>
  )
}
