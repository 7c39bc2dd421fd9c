import { Link } from 'wouter'
import { useLanguage, useTexts } from '../../i18n/LanguageContext.tsx'
import { useControl } from '../../store/RoomContext.tsx'
import { type StepNow, stepName } from '../agenda/stepNow.ts'
import { paths } from './paths.ts'
import styles from './StepNews.module.css'
import { inside } from './useLeave.ts'

/** To somebody who was busy as the next step began: that it did, and the way there when they are ready. */
export const StepNews = ({ news }: { news: StepNow | undefined }) => {
  const control = useControl()
  const texts = useTexts()
  const { language } = useLanguage()
  return (
    <div aria-live="polite">
      {news === undefined ? null : (
        <p className={styles.news}>
          <span>{texts.meeting.begun(stepName(control, news.step, language, texts))}</span>
          <Link href={paths.now} state={inside} className={styles.see}>
            {texts.meeting.see}
          </Link>
        </p>
      )}
    </div>
  )
}
