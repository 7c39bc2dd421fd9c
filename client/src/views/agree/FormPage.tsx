import { textIn } from '@firefelt/shared/kit/localized.ts'
import { ArrowLeft } from 'lucide-react'
import { useAgreeTexts } from '../../i18n/agreeTexts.ts'
import { useLanguage } from '../../i18n/LanguageContext.tsx'
import { useControl } from '../../store/RoomContext.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useRoomPageTitle } from '../../ui/usePageTitle.ts'
import { paths } from '../participant/paths.ts'
import { useLeave } from '../participant/useLeave.ts'
import styles from './Agree.module.css'
import { TaskContent } from './TaskContent.tsx'
import { useAgreed } from './useAgreed.ts'
import { escalations } from './useTasks.ts'

/** One form on a phone. It stays when the step passes: whoever writes is not thrown out. */
export const FormPage = ({ form: id, theme }: { form: string; theme: string | null }) => {
  const texts = useAgreeTexts()
  const { language } = useLanguage()
  const { kit } = useControl()
  const { nameOf } = useAgreed()
  const leave = useLeave(paths.now)
  const form = kit.forms.find((each) => each.id === id)
  const title = form === undefined ? texts.escalation.title : textIn(form.name, language)
  const about = theme === null ? undefined : nameOf(theme)
  useRoomPageTitle(about === undefined ? title : `${title}: ${about}`)
  const fits = form === undefined ? id === escalations : (form.per === 'theme') === (theme !== null)
  return (
    <div className={styles.page}>
      {fits ? (
        <>
          <header>
            {about === undefined ? null : <p className={styles.kicker}>{title}</p>}
            <h1 tabIndex={-1}>{about ?? title}</h1>
          </header>
          <TaskContent task={form && { form, theme }} />
        </>
      ) : (
        <EmptyState as="page" title={texts.unknown}>
          {texts.unknownText}
        </EmptyState>
      )}
      <Button variant="secondary" wide onClick={leave}>
        <ArrowLeft aria-hidden size={20} />
        {texts.back}
      </Button>
    </div>
  )
}
