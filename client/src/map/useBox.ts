import type { Size } from '@firefelt/shared/map/box.ts'
import { type RefCallback, useCallback, useState } from 'react'

/** Measures an element, and again whenever it changes. Undefined until it has room. */
export const useBox = (): [RefCallback<HTMLElement>, Size | undefined] => {
  const [box, setBox] = useState<Size>()
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element
      if (width < 1 || height < 1) return
      setBox((before) =>
        before?.width === width && before.height === height ? before : { width, height },
      )
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, box]
}
