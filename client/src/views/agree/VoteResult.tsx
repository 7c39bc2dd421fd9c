import { ranked } from '@firefelt/shared/control/vote/countVotes.ts'
import { useAgreeTexts } from '../../i18n/agreeTexts.ts'
import { useControl } from '../../store/RoomContext.tsx'
import styles from './Agree.module.css'
import { useAgreed } from './useAgreed.ts'

/** What a vote that was closed came to, by theme and never by person. */
export const VoteResult = ({ most = Number.POSITIVE_INFINITY }: { most?: number }) => {
  const { vote } = useControl()
  const { vote: texts } = useAgreeTexts()
  const { nameOf } = useAgreed()
  if (vote === null || vote.counts === null) return null
  const counts = ranked(vote)
  return (
    <section className={styles.result} aria-label={texts.result}>
      <h2>{texts.result}</h2>
      {counts.length === 0 ? <p>{texts.nobody}</p> : null}
      <ol>
        {counts.slice(0, most).map(({ theme, dots }) => (
          <li key={theme}>
            <span>{nameOf(theme)}</span>
            <b>{texts.dots(dots)}</b>
          </li>
        ))}
      </ol>
    </section>
  )
}
