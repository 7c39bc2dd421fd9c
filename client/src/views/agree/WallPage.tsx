import { type ReactNode, useEffect, useRef } from 'react'
import styles from './Words.module.css'

/** How long each part of a long page stands, in ms, and how much of the wall it moves on by. */
const stands = 12_000
const movesOn = 0.8

/** A page of words on the wall. Nobody can scroll there, so one that is too long turns by itself, and begins anew. */
export const WallPage = ({ children }: { children: ReactNode }) => {
  const page = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const turn = () => {
      const { current: element } = page
      if (element === null) return
      const { scrollTop, clientHeight, scrollHeight } = element
      const isLast = scrollTop + clientHeight >= scrollHeight - 2
      element.scrollTo({ top: isLast ? 0 : scrollTop + movesOn * clientHeight })
    }
    const timer = setInterval(turn, stands)
    return () => clearInterval(timer)
  }, [])
  return (
    <div ref={page} className={styles.wall}>
      {children}
    </div>
  )
}
