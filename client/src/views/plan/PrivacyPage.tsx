import { useCallback } from 'react'
import da from '../../../../docs/privacy/notice.da.md?url'
import en from '../../../../docs/privacy/notice.en.md?url'
import { useLanguage } from '../../i18n/LanguageContext.tsx'
import { usePlanTexts } from '../../i18n/planTexts.ts'
import { Button } from '../../ui/Button.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { useDoor } from '../participant/useDoor.ts'
import { noticeBlocks } from './noticeBlocks.ts'
import styles from './Plan.module.css'
import { PlanFrame } from './PlanFrame.tsx'
import { useAsked } from './useAsked.ts'

const notices = { da, en }

/** How long rooms are kept unless an operator says otherwise, in days: until the room itself has told. */
const usually = 30

/** What is kept, who sees it and when it goes: the same text that stands with the product's documents. */
export const PrivacyPage = ({ room }: { room: string }) => {
  const texts = usePlanTexts()
  const { privacy } = texts
  const { language } = useLanguage()
  const [door] = useDoor(room)
  const ask = useCallback(async () => (await fetch(notices[language])).text(), [language])
  const [asked, again] = useAsked(ask)
  const asking = asked.kind === 'asking' || door.kind === 'asking'
  const days = door.kind === 'answered' ? door.door.keepDays : usually
  const text = asked.kind === 'answered' && !asking ? asked.answer : ''
  const blocks = noticeBlocks(text.replaceAll('{days}', String(days)))
  usePageTitle(privacy.title)
  return (
    <PlanFrame back={{ href: `/r/${room}`, text: privacy.back }}>
      {asking ? <Spinner label={privacy.title} /> : null}
      {asked.kind === 'failed' ? <Button onClick={again}>{texts.again}</Button> : null}
      <article className={styles.notice}>
        {blocks.map((block) => {
          if (block.kind === 'list') {
            return (
              <ul key={block.items[0]}>
                {block.items.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            )
          }
          const As = block.kind
          return <As key={block.text}>{block.text}</As>
        })}
      </article>
    </PlanFrame>
  )
}
