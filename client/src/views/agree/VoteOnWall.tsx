import { useAgreeTexts } from '../../i18n/agreeTexts.ts'
import { useControl } from '../../store/RoomContext.tsx'
import { VoteResult } from './VoteResult.tsx'
import styles from './Words.module.css'

/** As many themes as the wall has room for beside the map. */
const most = 6

/** On the wall: that dots are being put, and what they came to. */
export const VoteOnWall = () => {
  const { vote } = useControl()
  const { vote: texts } = useAgreeTexts()
  if (vote === null) return null
  if (vote.counts !== null) {
    return (
      <div className={styles.voteOnWall}>
        <VoteResult most={most} />
      </div>
    )
  }
  return (
    <div className={styles.voteOnWall}>
      <section>
        <h2>{texts.underWay}</h2>
        <p>{texts.voted(vote.voted)}</p>
      </section>
    </div>
  )
}
