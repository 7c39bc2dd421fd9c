import { type ReactNode, useLayoutEffect } from 'react'
import { useRehearsalTexts } from '../../i18n/rehearsalTexts.ts'
import { useMedia } from '../../ui/useMedia.ts'
import styles from './Practice.module.css'

interface PracticeStripProps {
  /** `wall` is read from afar. */
  size: 'screen' | 'wall'
  /** What is to be told in place of who is here. */
  text?: string | undefined
  /** The way out, where there is one. */
  children?: ReactNode
}

/** Across the top of every screen of a practice room: that it is one. What fills the window begins below it. */
export const PracticeStrip = ({ size, text, children }: PracticeStripProps) => {
  const texts = useRehearsalTexts()
  // Two rows where there is no room for one.
  const tall = useMedia('(max-width: 619.98px)') && text !== undefined
  useLayoutEffect(() => {
    const { style } = document.documentElement
    style.setProperty('--strip', size === 'wall' ? '3.4vw' : tall ? '92px' : '48px')
    return () => void style.removeProperty('--strip')
  }, [size, tall])
  return (
    <aside
      className={styles.strip}
      data-size={size}
      data-tall={tall || undefined}
      aria-label={texts.mark}
    >
      <p>
        <b>{texts.mark}</b>{' '}
        <output data-tells={text !== undefined || undefined}>{text ?? texts.text}</output>
      </p>
      {children}
    </aside>
  )
}
