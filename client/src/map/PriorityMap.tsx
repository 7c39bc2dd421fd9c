import { useCallback, useMemo, useRef } from 'react'
import { useTexts } from '../i18n/LanguageContext.tsx'
import { useReadable } from '../store/useReadable.ts'
import { theme } from '../ui/theme.ts'
import { frameOf } from './frame.ts'
import { MapCanvas } from './MapCanvas.tsx'
import type { PriorityMapProps } from './mapProps.ts'

import styles from './PriorityMap.module.css'
import { useBox } from './useBox.ts'
import { useFonts } from './useFonts.ts'

export type { PriorityMapProps } from './mapProps.ts'

/** The priority map of the open room; fills the element that it stands in. */
export const PriorityMap = (props: PriorityMapProps) => {
  const { size } = props
  const texts = useTexts()
  const [measure, container] = useBox()
  const element = useRef<HTMLDivElement>(null)
  const fonts = useFonts()
  const painted = useReadable(theme)
  const frame = useMemo(() => container && frameOf(size, container), [size, container])
  const ref = useCallback(
    (found: HTMLDivElement | null) => {
      element.current = found
      return measure(found)
    },
    [measure],
  )
  return (
    <section
      ref={ref}
      aria-label={texts.map.label}
      className={size === 'wall' ? styles.map : `${styles.map} ${styles.live}`}
    >
      {frame !== undefined && fonts ? (
        <MapCanvas key={painted} {...props} frame={frame} element={element} />
      ) : null}
    </section>
  )
}
