import { hasToWait } from '@firefelt/shared/control/round/takeTurns.ts'
import { Share } from 'lucide-react'
import { Link } from 'wouter'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { usePrepareTexts } from '../../i18n/prepareTexts.ts'
import { noteOn } from '../../list/placed.ts'
import { useWording } from '../../list/useWording.ts'
import { placeInWords, positionInWords } from '../../map/wording.ts'
import { permitted } from '../../store/permitted.ts'
import { useControl, useRoom, useSenderId } from '../../store/RoomContext.tsx'
import { useReadable } from '../../store/useReadable.ts'
import { Button } from '../../ui/Button.tsx'
import { paths } from '../participant/paths.ts'
import { inside } from '../participant/useLeave.ts'
import { useShare } from '../participant/useShare.ts'
import styles from './PreparedRow.module.css'
import type { PreparedTheme } from './preparedThemes.ts'
import { useSharedThemes } from './useSharedThemes.ts'

/** One prepared theme: share it, or see where it stands since it was shared. */
export const PreparedRow = ({ prepared: { theme, position } }: { prepared: PreparedTheme }) => {
  const room = useRoom()
  const control = useControl()
  const wording = useWording()
  const notes = useReadable(room.notes)
  const sender = useSenderId()
  const note = useSharedThemes().get(theme.id) ?? noteOn(notes, theme.id, sender)
  const { prepared } = useTexts().participant
  const { meeting } = usePrepareTexts()
  const share = useShare()
  const may = permitted(room.actor, 'note.put', control)

  const state = () => {
    if (note !== undefined) {
      const place = placeInWords(note.place, wording)
      return note.author === room.actor.id ? meeting.sharedAt(place) : meeting.byGroup(place)
    }
    return position === undefined
      ? meeting.halfAnswered
      : meeting.preparedAt(positionInWords(position, wording))
  }
  const why = () => {
    if (may || note !== undefined || control.phase === 'ended') return undefined
    return hasToWait(control.round, room.actor.id) ? meeting.wait : meeting.locked
  }
  const act = () => {
    if (note === undefined && position !== undefined) {
      return (
        <Button
          size="small"
          disabled={!may}
          aria-label={prepared.shareTheme(theme.name)}
          onClick={() => share(theme.id, position)}
        >
          <Share aria-hidden size={18} />
          {prepared.share}
        </Button>
      )
    }
    const [text, label] =
      note === undefined
        ? [meeting.place, meeting.placeTheme(theme.name)]
        : [meeting.move, meeting.moveTheme(theme.name)]
    return (
      <Link href={paths.theme(theme.id)} state={inside} aria-label={label} className={styles.link}>
        {text}
      </Link>
    )
  }
  return (
    <li className={styles.row} data-shared={note !== undefined || undefined}>
      <b className={styles.name}>
        {theme.number} {theme.name}
      </b>
      <span className={styles.state}>
        {state()} {why()}
      </span>
      <span className={styles.act}>{act()}</span>
    </li>
  )
}
