import type { Preparation } from '@firefelt/shared/kit/preparation.ts'
import { useKitTexts } from '../../i18n/kitTexts.ts'
import { Fold } from './Fold.tsx'
import { Lines } from './Lines.tsx'
import styles from './PreparationPart.module.css'
import { useSay } from './useSay.ts'

/** What each does alone before the meeting, and the invitation to it. */
export const PreparationPart = ({ preparation }: { preparation: Preparation }) => {
  const say = useSay()
  const { preparation: texts, range } = useKitTexts()
  const { minutes, onByDefault, marks, picks, privacy, invitation } = preparation
  return (
    <div className={styles.part}>
      <p className={styles.lead}>
        {onByDefault ? texts.offered(minutes) : texts.optional(minutes)}
      </p>
      <div className={styles.block}>
        <h3 className={styles.title}>{texts.marks}</h3>
        <Lines as="questions" lines={marks.map(({ question }) => question)} />
        <p>{texts.picks(range(picks.min, picks.max))}</p>
      </div>
      <p>{say(privacy)}</p>
      <Fold summary={<strong>{texts.invitation}</strong>}>
        <blockquote className={styles.letter}>
          <p>
            <strong>{say(invitation.subject)}</strong>
          </p>
          <p className={styles.body}>{say(invitation.body)}</p>
        </blockquote>
      </Fold>
    </div>
  )
}
