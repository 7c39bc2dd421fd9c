import type { ReactNode } from 'react'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { useDesk } from './desk.ts'
import styles from './Page.module.css'

interface PageProps {
  title: string
  lead?: ReactNode
  children: ReactNode
  /** What leads on, at the foot. */
  next?: ReactNode
}

/** One page of the preparation. */
export const Page = ({ title, lead, children, next }: PageProps) => {
  usePageTitle(title, useDesk().control.title)
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 tabIndex={-1}>{title}</h1>
        {lead === undefined ? null : <div className={styles.lead}>{lead}</div>}
      </header>
      {children}
      {next === undefined ? null : <div className={styles.next}>{next}</div>}
    </div>
  )
}
