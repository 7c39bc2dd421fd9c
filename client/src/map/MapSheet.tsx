import { useLayoutEffect, useRef } from 'react'
import type { Look } from './frame.ts'
import type { Glider } from './glide.ts'
import styles from './PriorityMap.module.css'
import { createSheet, type Piece, type Sheet, type Sight } from './sheet.ts'

interface MapSheetProps {
  /** What lies on it, the first lowest; drawn anew when the list is another. */
  pieces: readonly Piece[]
  look: Look
  sight: Sight
  glider: Glider
}

/** What is drawn, as large as the map. */
export const MapSheet = ({ pieces, look, sight, glider }: MapSheetProps) => {
  const parent = useRef<HTMLDivElement>(null)
  const sheet = useRef<Sheet>(undefined)
  useLayoutEffect(() => {
    if (parent.current === null) return
    const made = createSheet(parent.current, glider)
    sheet.current = made
    return made.stop
  }, [glider])
  useLayoutEffect(() => sheet.current?.show(pieces, look), [pieces, look])
  useLayoutEffect(() => sheet.current?.lookAt(sight), [sight])
  return <div ref={parent} aria-hidden className={styles.sheet} />
}
