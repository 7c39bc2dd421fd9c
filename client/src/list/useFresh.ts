import { type RefObject, useLayoutEffect, useRef } from 'react'

/** The value of the latest drawing, for what is called later. */
export const useFresh = <Value>(value: Value): RefObject<Value> => {
  const fresh = useRef(value)
  useLayoutEffect(() => {
    fresh.current = value
  })
  return fresh
}
