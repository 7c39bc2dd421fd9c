import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './Fold.module.css'

interface FoldProps {
  /** What is read while it is closed. */
  summary: ReactNode
  children: ReactNode
  /** `card` stands by itself, `line` inside a text. */
  as?: 'card' | 'line'
  open?: boolean
}

/** Something long that is opened when it is wanted; found by the browser's own search either way. */
export const Fold = ({ summary, children, as = 'card', open = false }: FoldProps) => (
  <details open={open} className={`${styles.fold} ${styles[as]}`}>
    <summary className={styles.summary}>
      <span className={styles.words}>{summary}</span>
      <ChevronDown aria-hidden size={22} className={styles.arrow} />
    </summary>
    <div className={styles.content}>{children}</div>
  </details>
)
