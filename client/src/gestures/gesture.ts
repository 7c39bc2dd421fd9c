import { between, distance, minus, type Point } from './point.ts'

/** What lies under a pointer: something that can be tapped, and perhaps dragged. */
export interface Grip {
  /** A post-it's id, or whatever else the map names. */
  id: string
  draggable: boolean
  /** Where its middle is. */
  middle: Point
}

interface Finger {
  pointer: number
  at: Point
}

/**
 * - `idle`: nothing is touched
 * - `pressed`: down, and not moved far enough to mean anything but a tap
 * - `dragging`: a post-it is in the air; `offset` is from the pointer to its middle
 * - `panning`, `pinching`: the map itself is moved
 * - `spent`: a gesture was called off with fingers still down; they mean nothing until all are up
 */
export type Gesture =
  | { kind: 'idle' }
  | { kind: 'pressed'; finger: Finger; touch: boolean; from: Point; grip: Grip | undefined }
  | { kind: 'dragging'; finger: Finger; id: string; offset: Point }
  | { kind: 'panning'; finger: Finger }
  | { kind: 'pinching'; one: Finger; other: Finger }
  | { kind: 'spent'; pointers: readonly number[] }

export type GestureEvent =
  | { type: 'down'; pointer: number; at: Point; touch: boolean; grip: Grip | undefined }
  | { type: 'move'; pointer: number; at: Point }
  | { type: 'up'; pointer: number; at: Point }
  /** The browser took the pointer away, or Escape was pressed (then without a pointer). */
  | { type: 'cancel'; pointer?: number }
  /** A post-it is no longer on the map. */
  | { type: 'gone'; id: string }

export type GestureEffect =
  | { type: 'lift'; id: string; at: Point }
  | { type: 'carry'; id: string; at: Point; pointer: Point }
  | { type: 'drop'; id: string; at: Point; pointer: Point }
  | { type: 'letGo'; id: string }
  | { type: 'tap'; grip: Grip | undefined; at: Point }
  | { type: 'pan'; by: Point }
  | { type: 'pinch'; factor: number; at: Point; by: Point }

export interface GestureStep {
  gesture: Gesture
  effects: readonly GestureEffect[]
}

/** How far a pointer may tremble and still tap, in pixels. */
export const slack = { mouse: 4, touch: 9 } as const

export const idle: Gesture = { kind: 'idle' }

const only = (gesture: Gesture, ...effects: GestureEffect[]): GestureStep => ({ gesture, effects })

const fingersOf = (gesture: Gesture): readonly number[] => {
  switch (gesture.kind) {
    case 'idle':
      return []
    case 'pressed':
    case 'dragging':
    case 'panning':
      return [gesture.finger.pointer]
    case 'pinching':
      return [gesture.one.pointer, gesture.other.pointer]
    case 'spent':
      return gesture.pointers
  }
}

const down = (gesture: Gesture, event: GestureEvent & { type: 'down' }): GestureStep => {
  const finger = { pointer: event.pointer, at: event.at }
  switch (gesture.kind) {
    case 'idle':
      return only({ kind: 'pressed', finger, touch: event.touch, from: event.at, grip: event.grip })
    case 'pressed':
    case 'panning':
      if (gesture.finger.pointer === event.pointer) return only(gesture)
      return only({ kind: 'pinching', one: gesture.finger, other: finger })
    case 'spent':
      return only({ kind: 'spent', pointers: [...gesture.pointers, event.pointer] })
    case 'dragging':
    case 'pinching':
      return only(gesture)
  }
}

/** A press that has moved becomes a drag of what was pressed, or of the map. */
const movedPress = (gesture: Gesture & { kind: 'pressed' }, at: Point): GestureStep => {
  const finger = { ...gesture.finger, at }
  if (distance(gesture.from, at) <= (gesture.touch ? slack.touch : slack.mouse)) {
    return only({ ...gesture, finger })
  }
  const { grip, from } = gesture
  if (grip?.draggable !== true) {
    return only({ kind: 'panning', finger }, { type: 'pan', by: minus(at, from) })
  }
  const offset = minus(grip.middle, from)
  const { id } = grip
  const middle = { x: at.x + offset.x, y: at.y + offset.y }
  return only(
    { kind: 'dragging', finger, id, offset },
    { type: 'lift', id, at: grip.middle },
    { type: 'carry', id, at: middle, pointer: at },
  )
}

const move = (gesture: Gesture, { pointer, at }: GestureEvent & { type: 'move' }): GestureStep => {
  if (!fingersOf(gesture).includes(pointer)) return only(gesture)
  switch (gesture.kind) {
    case 'pressed':
      return movedPress(gesture, at)
    case 'dragging': {
      const middle = { x: at.x + gesture.offset.x, y: at.y + gesture.offset.y }
      const carry = { type: 'carry', id: gesture.id, at: middle, pointer: at } as const
      return only({ ...gesture, finger: { pointer, at } }, carry)
    }
    case 'panning':
      return only(
        { ...gesture, finger: { pointer, at } },
        { type: 'pan', by: minus(at, gesture.finger.at) },
      )
    case 'pinching': {
      const first = gesture.one.pointer === pointer
      const one = first ? { pointer, at } : gesture.one
      const other = first ? gesture.other : { pointer, at }
      const before = between(gesture.one.at, gesture.other.at)
      const after = between(one.at, other.at)
      const apart = Math.max(1, distance(gesture.one.at, gesture.other.at))
      const factor = Math.max(1, distance(one.at, other.at)) / apart
      return only(
        { kind: 'pinching', one, other },
        { type: 'pinch', factor, at: after, by: minus(after, before) },
      )
    }
    case 'idle':
    case 'spent':
      return only(gesture)
  }
}

/** What is left when one finger is lifted. */
const without = (gesture: Gesture, pointer: number): Gesture => {
  if (gesture.kind === 'pinching') {
    // The finger that stays goes on moving the map, as on every other map.
    return {
      kind: 'panning',
      finger: gesture.one.pointer === pointer ? gesture.other : gesture.one,
    }
  }
  const pointers = fingersOf(gesture).filter((each) => each !== pointer)
  return pointers.length === 0 ? idle : { kind: 'spent', pointers }
}

const up = (gesture: Gesture, { pointer, at }: GestureEvent & { type: 'up' }): GestureStep => {
  if (!fingersOf(gesture).includes(pointer)) return only(gesture)
  const next = without(gesture, pointer)
  if (gesture.kind === 'pressed') return only(next, { type: 'tap', grip: gesture.grip, at })
  if (gesture.kind !== 'dragging') return only(next)
  const middle = { x: at.x + gesture.offset.x, y: at.y + gesture.offset.y }
  return only(next, { type: 'drop', id: gesture.id, at: middle, pointer: at })
}

const callOff = (gesture: Gesture, pointer: number | undefined): GestureStep => {
  const fingers = fingersOf(gesture)
  if (pointer !== undefined && !fingers.includes(pointer)) return only(gesture)
  const next =
    pointer !== undefined
      ? without(gesture, pointer)
      : fingers.length === 0
        ? idle
        : ({ kind: 'spent', pointers: fingers } as const)
  return gesture.kind === 'dragging' ? only(next, { type: 'letGo', id: gesture.id }) : only(next)
}

const holds = (gesture: Gesture, id: string): boolean =>
  (gesture.kind === 'dragging' && gesture.id === id) ||
  (gesture.kind === 'pressed' && gesture.grip?.id === id)

/** The gesture after an event, and what it means. Pure: no timers, no DOM. */
export const step = (gesture: Gesture, event: GestureEvent): GestureStep => {
  switch (event.type) {
    case 'down':
      return down(gesture, event)
    case 'move':
      return move(gesture, event)
    case 'up':
      return up(gesture, event)
    case 'cancel':
      return callOff(gesture, event.pointer)
    case 'gone':
      return holds(gesture, event.id) ? callOff(gesture, undefined) : only(gesture)
  }
}
