import type { Point } from '../gestures/point.ts'

/** What can be put somewhere on the map. */
export interface Placeable {
  position(to: Point): unknown
}

interface Glide {
  key: string
  from: Point
  to: Point
  since: number
}

/** When and how frames come; the browser's, or a hand-driven one. */
export interface Frames {
  now(): number
  /** Returns what calls the frame off. */
  request(callback: () => void): () => void
  reducedMotion(): boolean
}

export const requestFrame: Frames['request'] = (callback) => {
  const frame = requestAnimationFrame(callback)
  return () => cancelAnimationFrame(frame)
}

/** The question is asked of the browser once, and answers for itself from then on. */
const browserFrames = (): Frames => {
  const reduced = matchMedia('(prefers-reduced-motion: reduce)')
  return {
    now: () => performance.now(),
    request: requestFrame,
    reducedMotion: () => reduced.matches,
  }
}

/**
 * Ms from where something is to where it was last said to be. Three of the 34 ms between two words about a drag,
 * so that it moves on evenly; and there within 150 ms also where frames come only 30 times a second.
 */
export const glideTime = 116

/** Leaves fast and arrives softly; never passes the goal, so a card never jumps back. */
const ease = (t: number): number => 1 - (1 - t) ** 3

export interface Glider {
  /** Moves a node towards `to` from where `key` was last drawn; at once, when it was not drawn before. */
  glide(node: Placeable, key: string, to: Point): void
  /** Puts a node there now. */
  put(node: Placeable, key: string, to: Point): void
  /** The node is gone; where its key was last drawn is remembered for the next that has it. */
  release(node: Placeable): void
  /** Forgets keys that are no longer on the map. */
  keep(keys: ReadonlySet<string>): void
  stop(): void
}

/** Moves all that glides on one map, in one loop that runs only while something moves. */
export const createGlider = (frames: Frames = browserFrames()): Glider => {
  const drawn = new Map<string, Point>()
  const gliding = new Map<Placeable, Glide>()
  let cancel: (() => void) | undefined
  /** When the last frame of the running loop was drawn. */
  let lastFrame = 0

  const put = (node: Placeable, key: string, to: Point) => {
    gliding.delete(node)
    drawn.set(key, to)
    node.position(to)
  }

  const advance = () => {
    cancel = undefined
    const now = frames.now()
    lastFrame = now
    for (const [node, { key, from, to, since }] of gliding) {
      const t = Math.min(1, (now - since) / glideTime)
      if (t === 1) put(node, key, to)
      else {
        const way = ease(t)
        const at = { x: from.x + (to.x - from.x) * way, y: from.y + (to.y - from.y) * way }
        drawn.set(key, at)
        node.position(at)
      }
    }
    if (gliding.size > 0) cancel = frames.request(advance)
  }

  return {
    put,
    glide: (node, key, to) => {
      const from = drawn.get(key)
      if (from === undefined || frames.reducedMotion()) return put(node, key, to)
      if (from.x === to.x && from.y === to.y) return put(node, key, to)
      const before = gliding.get(node)
      if (before === undefined) node.position(from)
      // A new goal in the middle of a glide: it goes on from the last frame, and loses no time on the way.
      const since = before === undefined ? frames.now() : Math.max(before.since, lastFrame)
      gliding.set(node, { key, from, to, since })
      cancel ??= frames.request(advance)
    },
    release: (node) => {
      gliding.delete(node)
    },
    keep: (keys) => {
      for (const key of drawn.keys()) if (!keys.has(key)) drawn.delete(key)
    },
    stop: () => {
      cancel?.()
      cancel = undefined
      gliding.clear()
    },
  }
}
