import { type ReactNode, useLayoutEffect } from 'react'
import { useRehearsalTexts } from '../../i18n/rehearsalTexts.ts'
import styles from './Practice.module.css'

interface PracticeStripProps {
  /** `wall` is read from afar. */
  size: 'screen' | 'wall'
  /** The way out, where there is one. */
  children?: ReactNode
}

/** Across the top of every screen of a practice room: that it is one. What fills the window begins below it. */
export const PracticeStrip = ({ size, children }: PracticeStripProps) => {
  const texts = useRehearsalTexts()
  useLayoutEffect(() => {
    const { style } = document.documentElement
    style.setProperty('--strip', size === 'wall' ? '3.4vw' : '48px')
    return () => void style.removeProperty('--strip')
  }, [size])
  return (
    <aside className={styles.strip} data-size={size} aria-label={texts.mark}>
      <p>
        <b>{texts.mark}</b> <span>{texts.text}</span>
      </p>
      {children}
    </aside>
  )
}
