import { isReady, progress } from '@firefelt/shared/preparation/ready.ts'
import { CircleCheck } from 'lucide-react'
import { usePrepareTexts } from '../../i18n/prepareTexts.ts'
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import { showPersonalCode } from '../participant/personalCode.ts'
import styles from './CodePage.module.css'
import { CopyText } from './CopyText.tsx'
import { useAnswers, useDesk } from './desk.ts'
import { ErasePart } from './ErasePart.tsx'
import { Page } from './Page.tsx'
import { personalLink } from './personalLink.ts'
import { ToMeeting } from './ToMeeting.tsx'

/** The end: whether one is ready, the code to keep, how it is used, and who sees what. */
export const CodePage = () => {
  const { control, asked, identity, closed } = useDesk()
  const { code: texts } = usePrepareTexts()
  const answers = useAnswers()
  const { made, of } = progress(control.kit, answers)
  const ready = isReady(control.kit, answers)
  const link = personalLink(control.room, identity.personalCode)
  return (
    <Page
      title={ready ? texts.ready : texts.notReady}
      lead={
        ready ? (
          <p className={styles.ready}>
            <CircleCheck aria-hidden size={22} />
            {texts.keep}
          </p>
        ) : (
          <p>
            {made === of ? null : `${texts.missingAnswers(of - made)} `}
            {answers.picks.length < asked.picks.min ? `${texts.missingPicks} ` : null}
            {texts.keep}
          </p>
        )
      }
      next={<ToMeeting />}
    >
      <section className={styles.keep}>
        <div className={styles.ways}>
          <CopyText label={texts.code} value={showPersonalCode(identity.personalCode)} large />
          <CopyText label={texts.link} value={link} />
          <p className={styles.secret}>{texts.secret}</p>
        </div>
        <figure className={styles.qr}>
          <QrCode text={link} label={texts.qr} />
          <figcaption>{texts.qr}</figcaption>
        </figure>
      </section>
      <section className={styles.part}>
        <h2>{texts.howTitle}</h2>
        <ol>
          {texts.how.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      </section>
      <section className={styles.part}>
        <h2>{texts.whoTitle}</h2>
        <ul>
          {texts.who.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <section className={styles.language}>
        <h2>{texts.language}</h2>
        <LanguageSwitch />
      </section>
      {closed ? null : <ErasePart />}
    </Page>
  )
}
