import { ChevronUp, Clock } from 'lucide-react'
import { useState } from 'react'
import { useLateTexts } from '../i18n/lateTexts.ts'
import { permitted } from '../store/permitted.ts'
import { useRoom } from '../store/RoomContext.tsx'
import type { LateAct, LateCause } from '../store/room.ts'
import { useReadable } from '../store/useReadable.ts'
import { Button, IconButton } from './Button.tsx'
import styles from './LateCard.module.css'
import { LateLine } from './LateLine.tsx'
import notices from './Notices.module.css'
import { useLateNaming } from './useLateNaming.ts'

interface CardProps {
  acts: readonly LateAct[]
  may(late: LateAct): boolean
}

const Card = ({ acts, may }: CardProps) => {
  const late = useLateTexts()
  const naming = useLateNaming()
  /** What was folded away; what comes after is news. */
  const [folded, setFolded] = useState<readonly string[]>([])
  const marks = acts.map((act) => JSON.stringify(act))
  const title = late.title(acts.length)
  if (marks.every((mark) => folded.includes(mark))) {
    return (
      <Button
        variant="secondary"
        size="small"
        className={styles.folded}
        onClick={() => setFolded([])}
      >
        <Clock aria-hidden size={18} />
        {title}
      </Button>
    )
  }
  const causes = new Map<LateCause, LateAct[]>()
  for (const act of acts) causes.set(act.why, [...(causes.get(act.why) ?? []), act])
  const waiting = acts.filter((act) => act.wanted !== undefined && !may(act)).length
  return (
    <section
      className={`${notices.card} ${notices.stays}`}
      aria-label={title}
      data-late={acts.length}
    >
      <div className={notices.words}>
        <strong className={notices.title}>{title}</strong>
        {[...causes].map(([why, some]) => (
          <div key={why} className={styles.cause}>
            <span>{late.why[why](some.length)}</span>
            <ul className={styles.lines}>
              {some.map((act) => (
                <LateLine key={act.note} late={act} names={naming(act)} may={may(act)} />
              ))}
            </ul>
          </div>
        ))}
        {waiting === 0 ? null : <span>{late.whenOpen(waiting)}</span>}
      </div>
      <IconButton label={late.fold} className={notices.dismiss} onClick={() => setFolded(marks)}>
        <ChevronUp aria-hidden size={22} />
      </IconButton>
    </section>
  )
}

/**
 * What came too late, at hand until it is done again or let go of. It can be folded away, and unfolds when more
 * comes, and when the map is opened, since then something can be done about it.
 */
export const LateCard = () => {
  const room = useRoom()
  const acts = useReadable(room.late)
  const control = useReadable(room.control)
  if (control === undefined || acts.length === 0) return null
  const may = ({ act, wanted }: LateAct) =>
    wanted !== undefined && permitted(room.actor, act, control)
  return <Card key={String(acts.some(may))} acts={acts} may={may} />
}
