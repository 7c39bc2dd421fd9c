import { ChevronRight } from 'lucide-react'
import { Link } from 'wouter'
import { useCardsTexts } from '../../i18n/cardsTexts.ts'
import { paths } from '../participant/paths.ts'
import { inside } from '../participant/useLeave.ts'
import styles from './Cards.module.css'
import { useWork } from './useWork.ts'
import { WorkRow } from './WorkRow.tsx'

/** On a participant's page of the step: the themes with their groups, one's own first, each the way to its screen. */
export const WorkList = () => {
  const texts = useCardsTexts()
  const { work, themes } = useWork()
  if (work === undefined || themes.length === 0) return null
  return (
    <section className={styles.list}>
      <h2>{work === 'qualify' ? texts.title : texts.titleOfCards}</h2>
      <ul>
        {themes.map((theme) => (
          <li key={theme.theme}>
            <Link
              href={paths.work(theme.theme)}
              state={inside}
              className={styles.entry}
              data-mine={theme.mine || undefined}
            >
              <WorkRow work={work} theme={theme} />
              <ChevronRight aria-hidden size={20} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
