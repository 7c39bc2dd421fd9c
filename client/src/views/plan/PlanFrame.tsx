import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx'
import styles from './Plan.module.css'

interface PlanFrameProps {
  /** Where the way back leads, and its words; left out where there is none. */
  back?: { href: string; text: string } | undefined
  wide?: boolean
  children: ReactNode
}

/** A page beside the meeting: a way back, the language, and what it is about. */
export const PlanFrame = ({ back, wide = false, children }: PlanFrameProps) => (
  <div className={styles.page}>
    <header className={wide ? styles.top : styles.topAlone}>
      {back === undefined ? (
        <span />
      ) : (
        <a href={back.href}>
          <ArrowLeft aria-hidden size={20} />
          {back.text}
        </a>
      )}
      <LanguageSwitch />
    </header>
    <main className={wide ? styles.desk : styles.alone}>{children}</main>
  </div>
)
