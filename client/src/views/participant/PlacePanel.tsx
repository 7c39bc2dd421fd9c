import { randomId } from '@firefelt/shared/board/ids.ts'
import type { Note } from '@firefelt/shared/board/note.ts'
import type { Position, Target } from '@firefelt/shared/board/place.ts'
import { softHyphen } from '@firefelt/shared/kit/localized.ts'
import { centreOf } from '@firefelt/shared/map/fields.ts'
import { useState } from 'react'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { senderName } from '../../i18n/senderName.ts'
import { FineTune } from '../../list/FineTune.tsx'
import { isOnMap } from '../../list/noteOnMap.ts'
import { othersOnMap } from '../../list/placed.ts'
import { ReasonField } from '../../list/ReasonField.tsx'
import { Stepping } from '../../list/Stepping.tsx'
import type { ThemeEntry } from '../../list/themeEntries.ts'
import { useWording } from '../../list/useWording.ts'
import { placeInWords } from '../../map/wording.ts'
import { permitted } from '../../store/permitted.ts'
import { useControl, useRoom, useSenderId } from '../../store/RoomContext.tsx'
import { useReadable } from '../../store/useReadable.ts'
import { Button } from '../../ui/Button.tsx'
import { useRoomPageTitle } from '../../ui/usePageTitle.ts'
import { AsideDialog } from './AsideDialog.tsx'
import { FieldGrid } from './FieldGrid.tsx'
import styles from './PlacePanel.module.css'
import { PreparedSpot } from './PreparedSpot.tsx'
import { useGhosts } from './useGhosts.ts'

const liesAt = (place: Position, spot: Position): boolean =>
  place.success === spot.success && place.importance === spot.importance

interface PlacePanelProps {
  theme: ThemeEntry
  /** The post-it to move; undefined while one's own is yet to be placed. */
  note: Note | undefined
  onDone(): void
}

/** Where one theme belongs: the four fields, small steps, beside the map, and why. */
export const PlacePanel = ({ theme, note, onDone }: PlacePanelProps) => {
  const room = useRoom()
  const control = useControl()
  const texts = useTexts()
  const wording = useWording()
  const notes = useReadable(room.notes)
  const [choosingAside, setChoosingAside] = useState(false)
  const { place } = texts.participant
  const { actor } = room
  useRoomPageTitle(theme.name.replaceAll(softHyphen, ''))
  const sender = useSenderId()

  const editable = permitted(actor, note === undefined ? 'note.put' : 'note.move', control, note)
  const onMap = note !== undefined && isOnMap(note) ? note : undefined
  const others = othersOnMap(notes, theme.id, note?.sender ?? sender).filter(isOnMap)

  const spot = useGhosts().ghostOf(theme.id)
  const mine = note === undefined || note.sender === sender
  // What lies just there would only be hidden by it.
  const ghost =
    mine && spot !== undefined && !(onMap && liesAt(onMap.place, spot)) ? spot : undefined

  const words = note && placeInWords(note.place, wording)
  const status = () => {
    if (words === undefined) return editable ? place.tapField : null
    if (onMap !== undefined) return place.standsIn(words)
    return editable ? place.standsAside(words) : words
  }
  const mayWrite = note !== undefined && permitted(actor, 'reason.write', control, note)

  const putAt = (target: Target) => {
    if (note === undefined) {
      room.act({ type: 'putNote', id: randomId(), theme: theme.id, target })
    } else room.act({ type: 'moveNote', id: note.id, target })
  }
  return (
    <div className={styles.panel}>
      <header className={styles.head}>
        <h1 tabIndex={-1}>{place.title(theme.name)}</h1>
        {note !== undefined && note.sender !== sender ? (
          <p className={styles.from}>{place.of(senderName(texts, control, note.sender))}</p>
        ) : null}
        {theme.prompt === undefined ? null : <p className={styles.prompt}>{theme.prompt}</p>}
      </header>
      <div className={styles.map}>
        <FieldGrid
          note={onMap}
          name={theme.name}
          others={others}
          ghost={ghost}
          editable={editable}
          onField={(field) => putAt(centreOf(field))}
        />
      </div>
      <div className={styles.controls}>
        <output className={styles.status}>{status()}</output>
        {spot !== undefined && note === undefined ? (
          <PreparedSpot theme={theme} spot={spot} />
        ) : null}
        {onMap === undefined ? null : <FineTune note={onMap} editable={editable} />}
        <div className={styles.row}>
          {wording.board.beside.length === 0 ? null : (
            <Button
              variant="secondary"
              size="small"
              disabled={!editable}
              onClick={() => setChoosingAside(true)}
            >
              {note === undefined || onMap !== undefined ? place.setAside : place.moveAside}
            </Button>
          )}
          {note === undefined ? null : (
            <Button
              variant="secondary"
              size="small"
              disabled={!permitted(actor, 'note.remove', control, note)}
              onClick={() => room.act({ type: 'removeNote', id: note.id })}
            >
              {place.remove}
            </Button>
          )}
        </div>
        {note !== undefined && (mayWrite || note.reason !== '') ? (
          <ReasonField key={note.id} note={note} editable={mayWrite} />
        ) : null}
        {others.length === 0 ? null : (
          <p className={styles.others}>{place.placedByOthers(others.length)}</p>
        )}
      </div>
      <Stepping>
        <Button variant={note === undefined ? 'secondary' : 'primary'} onClick={onDone}>
          {note === undefined ? place.back : place.done}
        </Button>
      </Stepping>
      <AsideDialog
        open={choosingAside}
        theme={theme.name}
        place={note?.place}
        onClose={() => setChoosingAside(false)}
        onChoose={(list) => {
          setChoosingAside(false)
          putAt(list)
        }}
      />
    </div>
  )
}
