import type { Act } from '@firefelt/shared/permissions/permissions.ts'
import { ChevronUp, Clock } from 'lucide-react'
import { useState } from 'react'
import { useTexts } from '../i18n/LanguageContext.tsx'
import { permitted } from '../store/permitted.ts'
import { useRoom } from '../store/RoomContext.tsx'
import type { LateAct } from '../store/room.ts'
import { useReadable } from '../store/useReadable.ts'
import { Button, IconButton } from './Button.tsx'
import styles from './LateCard.module.css'
import notices from './Notices.module.css'
import { useNaming } from './useNaming.ts'

interface LineProps {
  late: LateAct
  may: boolean
}

const Line = ({ late: { act, note, wanted }, may }: LineProps) => {
  const room = useRoom()
  const { late } = useTexts().common.notices
  const naming = useNaming()
  const theme = (wanted && naming.themeItself(wanted.theme)) ?? naming.theme(note)
  return (
    <li className={styles.line}>
      <span className={styles.what}>{late.acts[act](theme)}</span>
      <span className={styles.choice}>
        {may && wanted !== undefined ? (
          <Button
            variant="bright"
            size="small"
            aria-label={late.againWith(theme)}
            onClick={() => room.again(note)}
          >
            {late.again}
          </Button>
        ) : null}
        <Button
          variant="quiet"
          size="small"
          className={styles.quiet}
          aria-label={late.letGoOf(theme)}
          onClick={() => room.letGo(note)}
        >
          {late.letGo}
        </Button>
      </span>
    </li>
  )
}

const Card = ({ acts, may }: { acts: readonly LateAct[]; may: boolean }) => {
  const { late } = useTexts().common.notices
  const [folded, setFolded] = useState(false)
  const title = late.title(acts.length)
  if (folded) {
    return (
      <Button
        variant="secondary"
        size="small"
        className={styles.folded}
        onClick={() => setFolded(false)}
      >
        <Clock aria-hidden size={18} />
        {title}
      </Button>
    )
  }
  return (
    <section
      className={`${notices.card} ${notices.stays}`}
      aria-label={title}
      data-late={acts.length}
    >
      <div className={notices.words}>
        <strong className={notices.title}>{title}</strong>
        <span>{late.text(acts.length)}</span>
        <ul className={styles.lines}>
          {acts.map((act) => (
            <Line key={act.note} late={act} may={may} />
          ))}
        </ul>
        {may ? null : <span>{late.whenOpen(acts.length)}</span>}
      </div>
      <IconButton label={late.fold} className={notices.dismiss} onClick={() => setFolded(true)}>
        <ChevronUp aria-hidden size={22} />
      </IconButton>
    </section>
  )
}

/**
 * What came too late, at hand until it is done again or let go of. It can be folded away, and unfolds when the
 * map is opened, since then something can be done about it.
 */
export const LateCard = () => {
  const room = useRoom()
  const acts = useReadable(room.late)
  const control = useReadable(room.control)
  if (control === undefined || acts.length === 0) return null
  const isAllowed = (act: Act) => permitted(room.actor, act, control)
  const may = acts.some(({ act }) => isAllowed(act))
  return <Card key={String(may)} acts={acts} may={may} />
}
