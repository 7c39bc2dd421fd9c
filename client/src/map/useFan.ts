import { useEffect, useMemo, useRef, useState } from 'react'
import type { Point } from '../gestures/point.ts'
import { type Fan, fanOut } from './fan.ts'
import type { Frame } from './frame.ts'
import type { Shown, ShownStack } from './shown.ts'

/** How long a mouse rests on a pile before it opens, in ms. */
const rest = 140
const edge = 12

const inside = ({ x, y }: Point, { sheet }: Fan): boolean =>
  x > sheet.x - edge &&
  x < sheet.x + sheet.width + edge &&
  y > sheet.y - edge &&
  y < sheet.y + sheet.height + edge

export interface FanControl {
  fan: Fan | undefined
  isOver(at: Point): boolean
  /** Opens the pile that has this post-it; one that lies free closes what is open. */
  open(note: string | undefined): void
  /** A mouse is here: a pile opens when it rests on it, and closes when it leaves. */
  hover(at: Point | undefined, over: string | undefined): void
}

const stackOf = (shown: Shown, note: string | undefined): ShownStack | undefined =>
  shown.stacks.find(({ cards }) => cards.some(({ id }) => id === note))

/** Which pile is laid out side by side. */
export const useFan = (shown: Shown, frame: Frame, selected: string | undefined): FanControl => {
  const [opened, setOpened] = useState<{ note: string; byHover: boolean }>()
  const timer = useRef<{ id: number; note: string }>(undefined)
  const stack = stackOf(shown, opened?.note)
  const fan = useMemo(
    () => (stack === undefined ? undefined : fanOut(stack, frame.container)),
    [stack, frame],
  )

  const open = (note: string | undefined, byHover = false) => {
    clearTimeout(timer.current?.id)
    timer.current = undefined
    setOpened(note === undefined ? undefined : { note, byHover })
  }
  useEffect(() => () => clearTimeout(timer.current?.id), [])
  useEffect(() => {
    if (selected !== undefined) setOpened({ note: selected, byHover: false })
  }, [selected])

  return {
    fan,
    isOver: (at) => fan !== undefined && inside(at, fan),
    open,
    hover: (at, over) => {
      if (fan !== undefined && at !== undefined && inside(at, fan)) return
      if (fan !== undefined && opened?.byHover === true) open(undefined)
      const under = at === undefined ? undefined : stackOf(shown, over)?.top.id
      if (under === timer.current?.note) return
      clearTimeout(timer.current?.id)
      timer.current =
        under === undefined
          ? undefined
          : { note: under, id: window.setTimeout(() => open(under, true), rest) }
    },
  }
}
