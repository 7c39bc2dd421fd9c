import type { ReactNode } from 'react'
import { EmptyState } from './EmptyState.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { Logo } from './Logo.tsx'
import styles from './MessagePage.module.css'
import { usePageTitle } from './usePageTitle.ts'

export interface MessagePageProps {
  title: string
  children: ReactNode
  actions: ReactNode
}

/** A whole page that has one thing to say, and what to do about it. */
export const MessagePage = ({ title, children, actions }: MessagePageProps) => {
  usePageTitle(title)
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Logo />
        <LanguageSwitch />
      </header>
      <main className={styles.main}>
        <EmptyState as="page" title={title} actions={actions}>
          {children}
        </EmptyState>
      </main>
    </div>
  )
}
