import type { Localized } from '@firefelt/shared/kit/localized.ts'
import { Check } from 'lucide-react'
import styles from './Lines.module.css'
import { useSay } from './useSay.ts'

interface LinesProps {
  lines: readonly Localized[]
  as?: 'points' | 'steps' | 'questions' | 'checks'
}

/** A list of sentences: points, steps in their order, questions, or things to tick off. */
export const Lines = ({ lines, as = 'points' }: LinesProps) => {
  const say = useSay()
  const List = as === 'steps' ? 'ol' : 'ul'
  return (
    <List className={`${styles.lines} ${styles[as]}`}>
      {lines.map((line) => (
        <li key={line.da}>
          {as === 'checks' ? <Check aria-hidden size={20} className={styles.check} /> : null}
          <span>{say(line)}</span>
        </li>
      ))}
    </List>
  )
}
