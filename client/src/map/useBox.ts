import { type RefCallback, useCallback, useState } from 'react'
import type { Container } from './frame.ts'

/** Measures an element, and again whenever it changes. Undefined until it has room. */
export const useBox = (): [RefCallback<HTMLElement>, Container | undefined] => {
  const [box, setBox] = useState<Container>()
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element
      if (width < 1 || height < 1) return
      const ratio = window.devicePixelRatio
      setBox((before) =>
        before?.width === width && before.height === height && before.ratio === ratio
          ? before
          : { width, height, ratio },
      )
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, box]
}
