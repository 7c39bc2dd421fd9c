import { Component, lazy, type ReactNode, Suspense, useState } from 'react'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import type { MapSize } from '../../map/frame.ts'
import { useRoom } from '../../store/RoomContext.tsx'
import { useReadable } from '../../store/useReadable.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import styles from './MapPanel.module.css'
import { NoteSheet } from './NoteSheet.tsx'

// The canvas is most of what a phone must load; placing themes does without it.
const PriorityMap = lazy(async () => ({
  default: (await import('../../map/PriorityMap.tsx')).PriorityMap,
}))

/** The whole group's map, with the chosen post-it told below it. */
export const MapPanel = ({ size }: { size: Exclude<MapSize, 'wall'> }) => {
  const { map } = useTexts().participant
  const [selected, select] = useState<string>()
  const note = useReadable(useRoom().notes).get(selected ?? '')
  return (
    <section className={styles.panel} aria-label={map.title}>
      <div className={styles.map}>
        <WithoutMap fallback={<EmptyState title={map.failed} />}>
          <Suspense fallback={<Spinner label={map.loading} />}>
            <PriorityMap size={size} editable selected={note?.id} onSelect={select} />
          </Suspense>
        </WithoutMap>
      </div>
      {note === undefined ? null : <NoteSheet note={note} onClose={() => select(undefined)} />}
    </section>
  )
}

interface WithoutMapProps {
  fallback: ReactNode
  children: ReactNode
}

/** The map's code is fetched when it is first opened; without a network the rest must go on. */
class WithoutMap extends Component<WithoutMapProps, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? this.props.fallback : this.props.children
  }
}
