import { type RefObject, useEffect, useRef } from 'react'
import {
  type Gesture,
  type GestureEffect,
  type GestureEvent,
  type Grip,
  idle,
  step,
} from '../gestures/gesture.ts'
import type { Point } from '../gestures/point.ts'

export interface GestureHost {
  /** What lies under a point of the element. */
  gripAt(at: Point, touch: boolean): Grip | undefined
  /** @param window from the element's pixels to the window's */
  effect(effect: GestureEffect, window: Point): void
  hover(at: Point | undefined): void
  wheel(at: Point, delta: number): void
}

/**
 * Turns an element's pointer events into gestures. The host may be a new object at every render; the listeners stay.
 * @returns tells the gesture of what happens elsewhere
 */
export const useGestures = (
  element: RefObject<HTMLElement | null>,
  host: GestureHost,
): ((event: GestureEvent) => void) => {
  const latest = useRef(host)
  latest.current = host
  const gesture = useRef<Gesture>(idle)

  const send = useRef((event: GestureEvent) => {
    const { gesture: next, effects } = step(gesture.current, event)
    gesture.current = next
    const box = element.current?.getBoundingClientRect()
    for (const effect of effects) {
      latest.current.effect(effect, { x: box?.left ?? 0, y: box?.top ?? 0 })
    }
  }).current

  useEffect(() => {
    const target = element.current
    if (target === null) return
    const listening = new AbortController()
    const { signal } = listening
    const at = (event: MouseEvent): Point => {
      const { left, top } = target.getBoundingClientRect()
      return { x: event.clientX - left, y: event.clientY - top }
    }
    const on = <Type extends keyof HTMLElementEventMap>(
      type: Type,
      listener: (event: HTMLElementEventMap[Type]) => void,
    ) => target.addEventListener(type, listener, { signal, passive: false })

    on('pointerdown', (event) => {
      if (event.button !== 0 || (event.target as Element).closest('[data-plain]') !== null) return
      const touch = event.pointerType !== 'mouse'
      const grip = latest.current.gripAt(at(event), touch)
      target.setPointerCapture(event.pointerId)
      send({ type: 'down', pointer: event.pointerId, at: at(event), touch, grip })
    })
    on('pointermove', (event) => {
      send({ type: 'move', pointer: event.pointerId, at: at(event) })
      if (event.pointerType === 'mouse') {
        latest.current.hover(event.buttons === 0 ? at(event) : undefined)
      }
    })
    on('pointerup', (event) => send({ type: 'up', pointer: event.pointerId, at: at(event) }))
    on('pointercancel', (event) => send({ type: 'cancel', pointer: event.pointerId }))
    on('pointerleave', () => latest.current.hover(undefined))
    on('wheel', (event) => {
      event.preventDefault()
      latest.current.wheel(at(event), event.deltaY)
    })
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Escape') send({ type: 'cancel' })
      },
      { signal },
    )
    return () => {
      listening.abort()
      send({ type: 'cancel' })
    }
  }, [element, send])

  return send
}
