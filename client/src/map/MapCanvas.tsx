import { choiceFor } from '@firefelt/shared/board/fates.ts'
import { randomId } from '@firefelt/shared/board/ids.ts'
import { type Direction, nudge } from '@firefelt/shared/map/nudge.ts'
import { type RefObject, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { createCarry } from '../gestures/carry.ts'
import { isWhole } from '../gestures/view.ts'
import { useLanguage, useTexts } from '../i18n/LanguageContext.tsx'
import { useControl, useRoom } from '../store/RoomContext.tsx'
import { AirLayer } from './AirLayer.tsx'
import { CarriedChip } from './CarriedChip.tsx'
import type { Frame } from './frame.ts'
import { createGlider } from './glide.ts'
import { lyingPieces } from './lyingPieces.ts'
import { MapButtons } from './MapButtons.tsx'
import { MapSheet } from './MapSheet.tsx'
import { MovesInWords } from './MovesInWords.tsx'
import type { PriorityMapProps } from './mapProps.ts'
import styles from './PriorityMap.module.css'
import { agreedId } from './shown.ts'
import { TopSheet } from './TopSheet.tsx'
import { transformOf } from './transformOf.ts'
import { useAgreedPlaces } from './useAgreedPlaces.ts'
import { useButtons } from './useButtons.ts'
import { useFaces } from './useFaces.ts'
import { useFan } from './useFan.ts'
import { useGhost } from './useGhost.ts'
import { useHeldIds } from './useHeldIds.ts'
import { useMapHand, useMayMove } from './useMapHand.ts'
import { useMapNotes } from './useMapNotes.ts'
import { useShown } from './useShown.ts'
import { useStable } from './useStable.ts'

interface MapCanvasProps extends PriorityMapProps {
  frame: Frame
  element: RefObject<HTMLDivElement | null>
}

/** More pixels than two to one cost an old phone more than an eye can see. */
const mostRatio = 2

/** The map once its size and its type are known. */
export const MapCanvas = ({ frame, element, ...props }: MapCanvasProps) => {
  const { editable = false, selected, onSelect, pinsAbove = Number.POSITIVE_INFINITY } = props
  const room = useRoom()
  const texts = useTexts()
  const faces = useFaces()
  const notes = useMapNotes()
  const agreed = useAgreedPlaces()
  const [ownOpen, setOwnOpen] = useState<string | null>(null)
  const openTheme = props.openTheme === undefined ? ownOpen : props.openTheme
  const setOpenTheme = props.onOpenTheme ?? setOwnOpen
  const shown = useShown(notes, agreed, faces, frame, pinsAbove, openTheme)
  const glider = useMemo(() => createGlider(), [])
  const carry = useMemo(() => createCarry(room), [room])
  const held = useHeldIds(room, carry)
  const mayMove = useMayMove()
  const movable = editable && mayMove
  const fan = useFan(shown, frame, selected)
  /** @returns whether it chose a post-it */
  const pressCard = (id: string): boolean => {
    const card = shown.cards.find((each) => each.id === id)
    if (card?.kind === 'pin') {
      setOpenTheme(card.theme === openTheme ? null : card.theme)
      return false
    }
    if (card?.kind === 'agreed') {
      props.onAgreed?.()
      return false
    }
    const pile = shown.stacks.find(({ cards }) => cards.some((each) => each.id === id))
    if (pile !== undefined && !fan.fan?.cards.some((each) => each.id === id)) {
      fan.open(id)
      return false
    }
    onSelect?.(id)
    return true
  }
  const onPress = useStable((id: string) => {
    if (pressCard(id)) props.onOpen?.(id)
  })
  const onRemove = useStable((id: string) => room.act({ type: 'removeNote', id }))
  const onFocus = useStable(fan.open)
  const onMove = useStable((id: string, direction: Direction) => {
    // From where it stands, not from where it is drawn: keys come faster than pictures.
    const place = room.notes.get().get(id)?.place
    if (place?.kind === 'map') room.act({ type: 'moveNote', id, target: nudge(place, direction) })
    const theme = agreed.find((each) => agreedId(each.theme) === id)?.theme ?? ''
    const at = choiceFor([...room.choices.get().values()], theme)?.place
    if (at) {
      const target = nudge(at, direction)
      room.act({ type: 'agreePlace', id: randomId(), theme, target })
    }
  })
  const { view, showWhole } = useMapHand({
    element,
    frame,
    shown,
    fan,
    carry,
    movable,
    onTapCard: pressCard,
    onTapPaper: (position) => {
      fan.open(undefined)
      onSelect?.(undefined)
      if (position !== undefined) props.onTapPaper?.(position)
    },
  })
  // Keyboards wait a moment for a drop; what is seen does not.
  const buttons = useButtons({
    shown: useDeferredValue(shown),
    notes: useDeferredValue(notes),
    agreed: useDeferredValue(agreed),
    faces,
    frame,
    fan: fan.fan,
    selected,
    openTheme,
    movable,
    editable,
  })
  const elsewhere = useMemo(
    () => new Set([...held, ...(fan.fan?.cards.map(({ id }) => id) ?? [])]),
    [held, fan.fan],
  )
  useEffect(() => () => glider.stop(), [glider])
  useEffect(() => () => carry.letGo(), [carry])
  useEffect(
    () => glider.keep(new Set([...room.notes.get().keys(), ...shown.cards.map(({ id }) => id)])),
    [glider, shown, room],
  )

  const { board } = useControl().kit
  const { language } = useLanguage()
  const { ghostOf, placing } = props
  const theme = placing ?? notes.find(({ id }) => id === selected)?.theme
  const spot = theme === undefined ? undefined : ghostOf?.(theme)
  const ghost = useGhost(theme, spot, faces)
  const lying = useMemo(
    () => lyingPieces({ frame, board, language }, { shown, selected, elsewhere, ghost }),
    [frame, board, language, shown, selected, elsewhere, ghost],
  )

  const { container, look } = frame
  const ratio = Math.min(mostRatio, container.ratio)
  const sight = useMemo(() => ({ container, view, ratio }), [container, view, ratio])
  return (
    <>
      <MapSheet pieces={lying} look={look} sight={sight} glider={glider} />
      <TopSheet
        frame={frame}
        sight={sight}
        glider={glider}
        fan={fan.fan}
        selected={selected}
        carry={carry}
        faces={faces}
        ghostOf={ghostOf}
      />
      <AirLayer
        frame={frame}
        view={view}
        ratio={ratio}
        glider={glider}
        carry={carry}
        faces={faces}
      />
      {props.size === 'wall' ? null : (
        <div className={styles.over} style={transformOf(view)}>
          <MapButtons
            buttons={buttons}
            onPress={onPress}
            onFocus={onFocus}
            onMove={onMove}
            onRemove={onRemove}
          />
        </div>
      )}
      {isWhole(view) ? null : (
        <button
          type="button"
          data-plain
          className={styles.whole}
          onClick={showWhole}
          // A browser may take a tap soon after a swipe for the end of the swipe, and send no click.
          onPointerUp={showWhole}
        >
          {texts.map.showWhole}
        </button>
      )}
      <MovesInWords faces={faces} />
      <CarriedChip carry={carry} faces={faces} />
    </>
  )
}
