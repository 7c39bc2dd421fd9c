import type { Position } from '@firefelt/shared/board/place.ts'
import { judge } from '@firefelt/shared/permissions/permissions.ts'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Carry } from '../gestures/carry.ts'
import type { GestureEffect, Grip } from '../gestures/gesture.ts'
import { hit } from '../gestures/hit.ts'
import { distance, type Point } from '../gestures/point.ts'
import { isWhole, onMap, panBy, type View, whole, zoomAt } from '../gestures/view.ts'
import { useControl, useRoom } from '../store/RoomContext.tsx'
import { lightUpBesideAt } from './besideAt.ts'
import { type Frame, positionAt } from './frame.ts'
import type { Shown } from './shown.ts'
import type { FanControl } from './useFan.ts'
import { useGestures } from './useGestures.ts'

interface Hand {
  element: RefObject<HTMLElement | null>
  frame: Frame
  shown: Shown
  fan: FanControl
  carry: Carry
  movable: boolean
  /** A card was tapped: a post-it, the top of a pile or a pin. */
  onTapCard(id: string): void
  onTapPaper(position: Position | undefined): void
}

/** How far beside a card a finger still means it, in pixels. */
const fingerSlop = 8
/** How far outside the map a post-it may be let go and still land on its edge, in pixels. */
const brim = 48
const doubleTap = { within: 320, near: 30 }

/** Whether this person may move post-its now. */
export const useMayMove = (): boolean => {
  const { actor } = useRoom()
  return judge(actor.role, 'note.move', true, useControl()) === 'allowed'
}

const isOutside = ({ x, y }: Point, { container }: Frame): boolean =>
  x < -brim || y < -brim || x > container.width + brim || y > container.height + brim

/** What pointers do to the map. */
export const useMapHand = (hand: Hand): { view: View; showWhole(): void } => {
  const { element, frame, shown, fan, carry, movable } = hand
  const { notes } = useRoom()
  const mayMove = useMayMove()
  const [view, setView] = useState(whole)
  const lastTap = useRef<{ at: Point; time: number }>(undefined)
  const box = frame.container

  const cardAt = (at: Point, touch: boolean) => {
    const point = onMap(at, view)
    const slop = touch ? fingerSlop / view.scale : 0
    return fan.fan !== undefined && fan.isOver(point)
      ? hit(fan.fan.cards, point, slop)
      : hit(shown.cards, point, slop)
  }

  const carriedAt = (note: string, at: Point, pointer: Point, window: Point) => {
    const inWindow = { x: pointer.x + window.x, y: pointer.y + window.y }
    const position = positionAt(onMap(at, view), frame)
    return { note, position, over: lightUpBesideAt(inWindow), pointer: inWindow }
  }

  const tapPaper = (at: Point) => {
    const before = lastTap.current
    lastTap.current = { at, time: performance.now() }
    const twice =
      before !== undefined &&
      performance.now() - before.time < doubleTap.within &&
      distance(before.at, at) < doubleTap.near
    if (twice) {
      lastTap.current = undefined
      setView((now) => (isWhole(now) ? zoomAt(now, 2, at, box) : whole))
      return
    }
    const { x, y } = onMap(at, view)
    const { map } = frame
    const onPaper = x > map.x && x < map.x + map.width && y > map.y && y < map.y + map.height
    hand.onTapPaper(onPaper ? positionAt({ x, y }, frame) : undefined)
  }

  const effect = (what: GestureEffect, window: Point) => {
    switch (what.type) {
      case 'lift':
        return fan.open(undefined)
      case 'carry':
        return carry.move(carriedAt(what.id, what.at, what.pointer, window))
      case 'drop': {
        const carried = carriedAt(what.id, what.at, what.pointer, window)
        lightUpBesideAt(undefined)
        const lost = carried.over === undefined && isOutside(what.pointer, frame)
        return lost ? carry.letGo() : carry.drop(carried)
      }
      case 'letGo':
        lightUpBesideAt(undefined)
        return carry.letGo()
      case 'tap':
        return what.grip === undefined ? tapPaper(what.at) : hand.onTapCard(what.grip.id)
      case 'pan':
        return setView((now) => panBy(now, what.by, box))
      case 'pinch':
        return setView((now) => panBy(zoomAt(now, what.factor, what.at, box), what.by, box))
    }
  }

  const send = useGestures(element, {
    effect,
    gripAt: (at, touch): Grip | undefined => {
      const card = cardAt(at, touch)
      if (card === undefined) return undefined
      const middle = {
        x: card.x * view.scale + view.x,
        y: card.y * view.scale + view.y,
      }
      return { id: card.id, draggable: movable && card.kind === 'note', middle }
    },
    hover: (at) => {
      const card = at === undefined ? undefined : cardAt(at, false)
      const target = element.current
      const held = carry.carried.get() !== undefined
      const onNote = mayMove ? (movable ? 'grab' : 'pointer') : 'not-allowed'
      const cursor = card === undefined ? '' : card.kind === 'note' ? onNote : 'pointer'
      if (target !== null) target.style.cursor = held ? 'grabbing' : cursor
      if (!held) fan.hover(at === undefined ? undefined : onMap(at, view), card?.id)
    },
    wheel: (at, delta) => setView((now) => zoomAt(now, 1.0015 ** -delta, at, box)),
  })

  useEffect(
    () =>
      notes.subscribe(() => {
        const held = carry.carried.get()?.note
        if (held !== undefined && !notes.get().has(held)) send({ type: 'gone', id: held })
      }),
    [notes, carry, send],
  )
  useEffect(() => setView((now) => panBy(now, { x: 0, y: 0 }, box)), [box])

  return { view, showWhole: () => setView(whole) }
}
