import type { Position } from '@firefelt/shared/board/place.ts'
import type { MapSize } from './frame.ts'

export interface PriorityMapProps {
  /** How near the reader is; decides the size of type and post-its. */
  size: MapSize
  /** May post-its be dragged here? A locked map refuses whatever this says. Default: false. */
  editable?: boolean
  /** The post-it that is marked. */
  selected?: string | undefined
  /** A post-it was tapped or reached by keyboard; undefined: a tap beside them all. */
  onSelect?: (note: string | undefined) => void
  /** A post-it was opened by keyboard, just after `onSelect`: focus may follow to where it is told. */
  onOpen?: (note: string) => void
  /** Above this many post-its there is one pin a theme. Default: never. */
  pinsAbove?: number
  /** The theme whose pin is opened into its post-its; when left out the map keeps it itself. */
  openTheme?: string | null
  onOpenTheme?: (theme: string | null) => void
  /** Where this person has prepared a theme to stand, for a theme that they place, move or have chosen; seen by nobody else. */
  ghostOf?: (theme: string) => Position | undefined
  /** The theme that is being placed elsewhere on the screen. */
  placing?: string | undefined
  /** A theme's agreed place was tapped. */
  onAgreed?: () => void
  /** A tap on the paper, at the tapped place: for placing a theme. */
  onTapPaper?: (position: Position) => void
}
