import type { ActorId } from '@firefelt/shared/board/actor.ts'
import { currentGroups } from '@firefelt/shared/control/groups.ts'
import { useState } from 'react'
import { useTexts } from '../../../i18n/LanguageContext.tsx'
import { senderName } from '../../../i18n/senderName.ts'
import { useControl, useRoom } from '../../../store/RoomContext.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { GroupCard } from './GroupCard.tsx'
import styles from './Groups.module.css'
import { MemberRow } from './MemberRow.tsx'

interface OverviewProps {
  onAgain(): void
  onEnd(): void
  onClose(): void
}

/** The groups as they are now, and what can be changed about them. */
export const Overview = ({ onAgain, onEnd, onClose }: OverviewProps) => {
  const room = useRoom()
  const control = useControl()
  const texts = useTexts()
  const { title, making, overview } = texts.groups
  const [moved, setMoved] = useState<{ who: ActorId; to: string | null }>()

  const move = async (who: ActorId, to: string | null) => {
    if (await room.command({ type: 'moveToGroup', participant: who, group: to })) {
      setMoved({ who, to })
    }
  }
  const said = () => {
    if (moved === undefined) return null
    const name = senderName(texts, control, moved.who)
    return moved.to === null
      ? overview.movedOut(name)
      : overview.moved(name, senderName(texts, control, moved.to))
  }
  const moving = {
    moved: moved?.who,
    onMove: (who: ActorId, to: string | null) => void move(who, to),
  }
  const without = Object.entries(control.participants)
    .filter(([, { group }]) => group === null)
    .sort(([, a], [, b]) => a.number - b.number)
  return (
    <Dialog open wide onClose={onClose} title={title}>
      <p>{control.grouping === 'chosen' ? overview.chosen : overview.dealt}</p>
      <div className={styles.cards}>
        {currentGroups(control.groups).map((group) => (
          <GroupCard key={group.id} group={group} {...moving} />
        ))}
      </div>
      {without.length === 0 ? null : (
        <section className={styles.without}>
          <h3>{overview.without}</h3>
          <ul className={styles.members}>
            {without.map(([id]) => (
              <MemberRow key={id} participant={id} group={null} {...moving} />
            ))}
          </ul>
        </section>
      )}
      <output className={styles.said}>{said()}</output>
      <div className={styles.foot}>
        <Button variant="secondary" onClick={onAgain}>
          {making.again}
        </Button>
        <Button variant="secondary" onClick={onEnd}>
          {overview.end}
        </Button>
      </div>
    </Dialog>
  )
}
