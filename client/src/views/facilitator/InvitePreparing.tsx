import { textIn } from '@firefelt/shared/kit/localized.ts'
import { usePreparingTexts } from '../../i18n/preparingTexts.ts'
import { useControl } from '../../store/RoomContext.tsx'
import { CopyField } from './CopyField.tsx'
import styles from './Invite.module.css'
import { PreparedCount } from './PreparedCount.tsx'

interface InvitePreparingProps {
  link: string
  /** The link works in some days, and from everywhere. */
  lasting: boolean
}

/** The link for preparing and a letter to send it with; or why there is none to send. */
export const InvitePreparing = ({ link, lasting }: InvitePreparingProps) => {
  const { kit, timer, language } = useControl()
  const texts = usePreparingTexts()
  const asked = kit.preparation
  if (asked === undefined) return null
  const { subject, body } = asked.invitation
  const letter = `${textIn(subject, language)}\n\n${textIn(body, language)}\n\n${link}`
  return (
    <details
      className={styles.hand}
      open={lasting && asked.onByDefault && timer.step === null ? true : undefined}
    >
      <summary>{texts.title}</summary>
      <div className={styles.preparing}>
        <p>{texts.minutes(asked.minutes)}</p>
        {lasting ? (
          <>
            <CopyField label={texts.link} value={link} />
            <CopyField label={texts.letter} value={letter} lines={5} />
            <p className={styles.hint}>{texts.self}</p>
          </>
        ) : (
          <p className={styles.warning}>{texts.notLasting}</p>
        )}
        <PreparedCount />
        <p className={styles.hint}>{texts.onlyCount}</p>
      </div>
    </details>
  )
}
