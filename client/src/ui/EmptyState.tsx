import type { ReactNode } from 'react'
import styles from './EmptyState.module.css'

export interface EmptyStateProps {
  title: string
  children?: ReactNode
  actions?: ReactNode
  /** `page`: it is the page's own heading. */
  as?: 'page' | 'part'
}

/** What stands where there is nothing to show yet, or nothing any more: what it means and what to do. */
export const EmptyState = ({ title, children, actions, as = 'part' }: EmptyStateProps) => {
  const Heading = as === 'page' ? 'h1' : 'h2'
  return (
    <div className={styles.empty}>
      <Heading className={styles.title}>{title}</Heading>
      {children === undefined ? null : <div className={styles.text}>{children}</div>}
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
