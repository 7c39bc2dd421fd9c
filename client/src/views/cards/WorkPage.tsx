import { textIn } from '@firefelt/shared/kit/localized.ts'
import { ArrowLeft } from 'lucide-react'
import { useCardsTexts } from '../../i18n/cardsTexts.ts'
import { useLanguage } from '../../i18n/LanguageContext.tsx'
import { Button } from '../../ui/Button.tsx'
import { useRoomPageTitle } from '../../ui/usePageTitle.ts'
import { useAgreed } from '../agree/useAgreed.ts'
import { paths } from '../participant/paths.ts'
import { useLeave } from '../participant/useLeave.ts'
import styles from './Cards.module.css'
import { useWork } from './useWork.ts'
import { WorkContent } from './WorkContent.tsx'
import { GroupMark } from './WorkRow.tsx'

/** One theme on a participant's screen. */
export const WorkPage = ({ theme }: { theme: string }) => {
  const texts = useCardsTexts()
  const { language } = useLanguage()
  const { nameOf } = useAgreed()
  const { work, themes, formOf } = useWork()
  const leave = useLeave(paths.now)
  const group = themes.find((each) => each.theme === theme)?.group
  const form = formOf(work === 'qualify' ? 'themeDialogue' : 'actionCard')
  const title = form === undefined ? texts.title : textIn(form.name, language)
  useRoomPageTitle(`${title}: ${nameOf(theme)}`)
  return (
    <div className={styles.page}>
      <header>
        {group === undefined ? null : (
          <p className={styles.kicker}>
            <GroupMark group={group} />
          </p>
        )}
        <h1 tabIndex={-1}>{nameOf(theme)}</h1>
      </header>
      <WorkContent theme={theme} />
      <Button variant="secondary" wide onClick={leave}>
        <ArrowLeft aria-hidden size={20} />
        {texts.back}
      </Button>
    </div>
  )
}
