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

/** A canvas as large as the map. */
export const MapSheet = ({ pieces, look, sight, glider }: MapSheetProps) => {
  const canvas = useRef<HTMLCanvasElement>(null)
  const sheet = useRef<Sheet>(undefined)
  useLayoutEffect(() => {
    if (canvas.current === null) return
    const made = createSheet(canvas.current, glider)
    sheet.current = made
    return made.stop
  }, [glider])
  useLayoutEffect(() => sheet.current?.show(pieces, look), [pieces, look])
  useLayoutEffect(() => sheet.current?.lookAt(sight), [sight])
  return <canvas ref={canvas} aria-hidden className={styles.sheet} />
}
