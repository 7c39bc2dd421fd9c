import { textIn } from '@firefelt/shared/kit/localized.ts'
import { useAgreeTexts } from '../../i18n/agreeTexts.ts'
import { useLanguage } from '../../i18n/LanguageContext.tsx'
import styles from './Agree.module.css'
import { Escalations } from './Escalations.tsx'
import { FormSheets } from './FormSheets.tsx'
import { TakeAway } from './TakeAway.tsx'
import type { Task } from './tasks.ts'

/** A form as it is filled in; without a task: what is taken further. */
export const TaskContent = ({ task }: { task: Task | undefined }) => {
  const texts = useAgreeTexts()
  const { language } = useLanguage()
  if (task === undefined) {
    return (
      <div className={styles.form}>
        <Escalations />
      </div>
    )
  }
  const { form, theme } = task
  const isOwn = form.per === 'participant'
  return (
    <div className={styles.form}>
      <p>
        {textIn(form.help, language)} {isOwn ? null : texts.everyone}
      </p>
      {isOwn ? (
        <TakeAway form={form} />
      ) : (
        <FormSheets key={`${form.id}/${theme ?? ''}`} task={{ form, theme }} />
      )}
    </div>
  )
}
