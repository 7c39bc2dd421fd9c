import type { ReactNode } from 'react'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx'
import styles from './JoinPage.module.css'

/** What stands around a room's door, whether one joins the meeting or prepares for it. */
export const DoorFrame = ({ children }: { children: ReactNode }) => (
  <div className={styles.page}>
    <header className={styles.top}>
      <b className={styles.product}>{useTexts().common.product}</b>
      <LanguageSwitch />
    </header>
    <main className={styles.main}>{children}</main>
  </div>
)
