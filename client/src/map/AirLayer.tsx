import type { ActorId } from '@firefelt/shared/board/actor.ts'
import type { Note } from '@firefelt/shared/board/note.ts'
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { Carry } from '../gestures/carry.ts'
import type { View } from '../gestures/view.ts'
import { useTexts } from '../i18n/LanguageContext.tsx'
import { useRoom } from '../store/RoomContext.tsx'
import { createFlock, type Flying } from './flock.ts'
import { createFlyingCard, type Flight } from './flyingCard.ts'
import { type Frame, pointAt } from './frame.ts'
import type { Glider } from './glide.ts'
import styles from './PriorityMap.module.css'
import { transformOf } from './transformOf.ts'
import type { Faces } from './useFaces.ts'
import { useStable } from './useStable.ts'

interface AirLayerProps {
  frame: Frame
  view: View
  /** Pixels to paint for one CSS pixel. */
  ratio: number
  glider: Glider
  carry: Carry
  faces: Faces
}

/** What others hold, above all else on the map. Drawn by itself: their drags render nothing. */
export const AirLayer = ({ frame, view, ratio, glider, carry, faces }: AirLayerProps) => {
  const { inAir, notes } = useRoom()
  const { map } = useTexts()
  const layer = useRef<HTMLDivElement>(null)
  const { look } = frame
  // A magnified map shows them as sharp as it shows the rest.
  const sharpness = ratio * Math.ceil(view.scale)

  // How a post-it looks in somebody's hand does not change as it moves.
  const flights = useMemo(() => {
    const known = new WeakMap<Note, Flight & { by: ActorId }>()
    return (note: Note, by: ActorId): Flight => {
      const before = known.get(note)
      if (before?.by === by) return before
      const tag = map.moves(faces.mark(by).name)
      const flight = { by, tag, face: faces.note(note, frame.look, frame.small) }
      known.set(note, flight)
      return flight
    }
  }, [faces, map, frame])

  const flying = useStable((): Flying[] => {
    const own = carry.carried.get()?.note
    const board = notes.get()
    return [...inAir.get().values()].flatMap(({ note: id, position, by }) => {
      const note = id === own ? undefined : board.get(id)
      if (note === undefined) return []
      const { face, tag } = flights(note, by)
      return [{ id, face, tag, at: pointAt(position, frame) }]
    })
  })
  const flock = useRef<ReturnType<typeof createFlock>>(undefined)
  useLayoutEffect(() => {
    if (layer.current === null) return
    const made = createFlock(layer.current, glider, () => createFlyingCard(look, sharpness))
    flock.current = made
    return made.stop
  }, [glider, look, sharpness])
  useEffect(() => {
    const show = () => flock.current?.show(flying())
    show()
    const stops = [inAir, notes, carry.carried].map(({ subscribe }) => subscribe(show))
    return () => {
      for (const stop of stops) stop()
    }
  }, [inAir, notes, carry, flying])
  // Names, words and sizes may be new.
  useEffect(() => flock.current?.show(flying()))

  return <div ref={layer} aria-hidden className={styles.air} style={transformOf(view)} />
}
