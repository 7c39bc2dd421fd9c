import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Beside } from '../../map/Beside.tsx'
import { useRoom } from '../../store/RoomContext.tsx'
import { useReadable } from '../../store/useReadable.ts'
import styles from './Projector.module.css'

/** In each list, where there is room. */
const most = 8

/** The lists beside the map: as many post-its of each as the wall has room for, and how many more there are. */
export const WallLists = () => {
  const box = useRef<HTMLDivElement>(null)
  const notes = useReadable(useRoom().notes)
  const [fit, setFit] = useState({ shown: most })
  // Before anybody sees it: one fewer in each list until nothing is cut off.
  useLayoutEffect(() => {
    const { scrollHeight = 0, clientHeight = 0 } = box.current ?? {}
    if (fit.shown > 0 && scrollHeight > clientHeight + 1) setFit({ shown: fit.shown - 1 })
  }, [fit])
  useLayoutEffect(() => setFit({ shown: most }), [notes])
  useEffect(() => {
    if (box.current === null) return
    const observer = new ResizeObserver(() => setFit({ shown: most }))
    observer.observe(box.current)
    return () => observer.disconnect()
  }, [])
  return (
    <div ref={box} className={styles.lists}>
      <Beside size="wall" onlyFilled most={fit.shown} />
    </div>
  )
}
