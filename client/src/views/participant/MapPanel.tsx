import { mostCards } from '@firefelt/shared/map/pins.ts'
import { Component, type ReactNode, Suspense, useState } from 'react'
import { reloadAfresh } from '../../connection/appShell.ts'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { BoardSwitch } from '../../list/BoardSwitch.tsx'
import { useBoardLook } from '../../list/boardLook.ts'
import { focusNote } from '../../map/focusNote.ts'
import type { MapSize } from '../../map/frame.ts'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { useReadable } from '../../store/useReadable.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { lazyPart } from '../../ui/lazyPart.ts'
import { Spinner } from '../../ui/Spinner.tsx'
import { showsLines } from '../differences/showsLines.ts'
import styles from './MapPanel.module.css'
import { NoteSheet } from './NoteSheet.tsx'
import { useGhosts } from './useGhosts.ts'

// The canvas is most of what a phone must load; placing themes does without it.
const PriorityMap = lazyPart(async () => (await import('../../map/PriorityMap.tsx')).PriorityMap)
const BoardList = lazyPart(async () => (await import('../../list/BoardList.tsx')).BoardList)

/** Above so many post-its a map this small shows one pin a theme, as the wall does. */
const pinsAbove = { phone: mostCards, screen: 80 } as const

/** The whole group's board, as a map or as a list; on the map the chosen post-it is told below it. */
export const MapPanel = ({ size }: { size: Exclude<MapSize, 'wall'> }) => {
  const { common, participant } = useTexts()
  const { map } = participant
  const control = useControl()
  const look = useBoardLook()
  const [selected, select] = useState<string>()
  const [opened, setOpened] = useState<string>()
  const note = useReadable(useRoom().notes).get(selected ?? '')
  const { ghostOf, placing } = useGhosts()
  const close = (id: string) => {
    select(undefined)
    if (opened === id) focusNote(id)
  }
  return (
    <section className={styles.panel} aria-label={map.title}>
      <div className={styles.head}>
        <BoardSwitch look={look} />
      </div>
      <div className={styles.map}>
        <WithoutMap
          key={look}
          fallback={
            <EmptyState
              title={map.failed}
              actions={<Button onClick={() => void reloadAfresh()}>{common.broken.reload}</Button>}
            />
          }
        >
          <Suspense fallback={<Spinner label={map.loading} />}>
            {look === 'list' ? (
              <BoardList />
            ) : (
              <PriorityMap
                size={size}
                {...(showsLines(control)
                  ? { pinsAbove: 0, openTheme: control.openTheme }
                  : { pinsAbove: pinsAbove[size] })}
                editable
                selected={note?.id}
                ghostOf={ghostOf}
                placing={placing}
                onSelect={select}
                onOpen={setOpened}
              />
            )}
          </Suspense>
        </WithoutMap>
      </div>
      {note === undefined || look === 'list' ? null : (
        <NoteSheet
          key={note.id}
          note={note}
          focused={opened === note.id}
          onClose={() => close(note.id)}
        />
      )}
    </section>
  )
}

interface WithoutMapProps {
  fallback: ReactNode
  children: ReactNode
}

/** Whatever ails the map, or a newer server that has none for this page: the rest goes on. */
class WithoutMap extends Component<WithoutMapProps, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? this.props.fallback : this.props.children
  }
}
