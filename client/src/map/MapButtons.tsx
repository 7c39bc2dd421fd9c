import type { Position } from '@firefelt/shared/board/place.ts'
import type { Direction } from '@firefelt/shared/map/nudge.ts'
import { inReadingOrder } from '@firefelt/shared/map/readingOrder.ts'
import { type KeyboardEvent, memo, useLayoutEffect, useRef } from 'react'
import { useTexts } from '../i18n/LanguageContext.tsx'
import styles from './PriorityMap.module.css'

export interface MapButton {
  id: string
  label: string
  position: Position
  /** Where its card is drawn, in pixels. */
  x: number
  y: number
  width: number
  height: number
  movable: boolean
  removable: boolean
  pressed: boolean
}

interface MapButtonsProps {
  buttons: readonly MapButton[]
  onPress: (id: string) => void
  onFocus: (id: string) => void
  onMove: (id: string, direction: Direction) => void
  onRemove: (id: string) => void
}

const arrows: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

/** The post-its as buttons over the canvas, for keyboards and screen readers; a mouse goes through them. */
export const MapButtons = memo(
  ({ buttons, onPress, onFocus, onMove, onRemove }: MapButtonsProps) => {
    const { map } = useTexts()
    const list = useRef<HTMLDivElement>(null)
    const focused = useRef<{ id: string; index: number }>(undefined)
    const ordered = inReadingOrder(buttons)

    // A moved post-it takes another place in reading order, and a removed one leaves its place to the next; the
    // browser lets go of focus on the way.
    useLayoutEffect(() => {
      const last = focused.current
      if (last === undefined || document.activeElement !== document.body) return
      const all = [...(list.current?.querySelectorAll<HTMLElement>('[data-note]') ?? [])]
      const same = all.find(({ dataset }) => dataset.note === last.id)
      const next = same ?? all[Math.min(last.index, all.length - 1)]
      next?.focus()
    })

    const onKeyDown = (event: KeyboardEvent, button: MapButton) => {
      if (button.removable && (event.key === 'Delete' || event.key === 'Backspace')) {
        event.preventDefault()
        onRemove(button.id)
        return
      }
      const direction = arrows[event.key]
      if (direction === undefined || !button.movable) return
      event.preventDefault()
      onMove(button.id, direction)
    }

    return (
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      <div ref={list} role="group" aria-label={map.opened} className={styles.buttons}>
        {ordered.map((button, index) => (
          <button
            key={button.id}
            type="button"
            data-note={button.id}
            className={styles.button}
            aria-label={button.label}
            aria-pressed={button.pressed}
            style={{
              left: button.x - button.width / 2,
              top: button.y - button.height / 2,
              width: button.width,
              height: button.height,
            }}
            onClick={() => onPress(button.id)}
            onFocus={() => {
              focused.current = { id: button.id, index }
              onFocus(button.id)
            }}
            onBlur={(event) => {
              if (event.relatedTarget !== null) focused.current = undefined
            }}
            onKeyDown={(event) => onKeyDown(event, button)}
          />
        ))}
      </div>
    )
  },
)
