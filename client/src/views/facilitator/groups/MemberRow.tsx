import type { ActorId } from '@firefelt/shared/board/actor.ts'
import { currentGroups } from '@firefelt/shared/control/groups.ts'
import { Star } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTexts } from '../../../i18n/LanguageContext.tsx'
import { senderName } from '../../../i18n/senderName.ts'
import { useControl } from '../../../store/RoomContext.tsx'
import styles from './Groups.module.css'

/** Out of all groups, among the ids of groups. */
const out = '-'

export interface Moving {
  /** Who was moved last from here: the row keeps the focus in its new place. */
  moved: ActorId | undefined
  onMove(participant: ActorId, group: string | null): void
}

interface MemberRowProps extends Moving {
  participant: ActorId
  group: string | null
}

/** One participant, and where they can be moved. */
export const MemberRow = ({ participant, group, moved, onMove }: MemberRowProps) => {
  const control = useControl()
  const texts = useTexts()
  const { overview } = texts.groups
  const select = useRef<HTMLSelectElement>(null)
  const wasMoved = moved === participant
  useEffect(() => {
    if (wasMoved) select.current?.focus()
  }, [wasMoved])

  const name = senderName(texts, control, participant)
  const leads = group !== null && control.groups[group]?.leader === participant
  return (
    <li className={styles.member}>
      <span className={styles.who}>
        <span>{name}</span>
        {leads ? (
          <span className={styles.leads}>
            <Star aria-hidden size={15} fill="currentColor" />
            {overview.leader}
          </span>
        ) : null}
        {control.participants[participant]?.remote === true ? (
          <span className={styles.remote}>{overview.remote}</span>
        ) : null}
      </span>
      <select
        ref={select}
        className={styles.select}
        aria-label={overview.move(name)}
        value=""
        onChange={({ target: { value } }) => onMove(participant, value === out ? null : value)}
      >
        <option value="" hidden>
          {overview.moveShort}
        </option>
        {currentGroups(control.groups)
          .filter(({ id }) => id !== group)
          .map(({ id }) => (
            <option key={id} value={id}>
              {senderName(texts, control, id)}
            </option>
          ))}
        {group === null ? null : <option value={out}>{overview.without}</option>}
      </select>
    </li>
  )
}
