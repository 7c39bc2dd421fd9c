import { Link } from 'wouter'
import { useAgreeTexts } from '../../i18n/agreeTexts.ts'
import { paths } from '../participant/paths.ts'
import styles from '../participant/StepNews.module.css'
import { inside } from '../participant/useLeave.ts'

/** To whoever is on another page: that dots are being put, and the way there. */
export const VoteNews = () => {
  const { vote } = useAgreeTexts()
  return (
    <p className={styles.news}>
      <span>{vote.underWay}</span>
      <Link href={paths.vote} state={inside} className={styles.see}>
        {vote.go}
      </Link>
    </p>
  )
}
