import type { Group } from '@firefelt/shared/control/group.ts'
import { membersOf } from '@firefelt/shared/control/groups.ts'
import { senderOf } from '@firefelt/shared/control/participants.ts'
import { useTexts } from '../../../i18n/LanguageContext.tsx'
import { senderName } from '../../../i18n/senderName.ts'
import { useControl, useRoom } from '../../../store/RoomContext.tsx'
import { Shape } from '../../../ui/Shape.tsx'
import { GroupName } from './GroupName.tsx'
import styles from './Groups.module.css'
import { MemberRow, type Moving } from './MemberRow.tsx'

/** A group: its mark and name, who is in it, and who leads it. */
export const GroupCard = ({ group, ...moving }: Moving & { group: Group & { id: string } }) => {
  const room = useRoom()
  const control = useControl()
  const texts = useTexts()
  const { overview } = texts.groups
  const members = membersOf(control.participants, group.id)
  const look = senderOf(control, group.id)
  const name = senderName(texts, control, group.id)
  return (
    <section className={styles.card} aria-label={name}>
      <header className={styles.head} style={{ background: `var(--note-${look?.colour ?? 0})` }}>
        <Shape shape={look?.shape ?? 0} />
        <GroupName group={group} />
        <span className={styles.size}>{members.length}</span>
      </header>
      {members.length === 0 ? (
        <p className={styles.empty}>{overview.empty}</p>
      ) : (
        <>
          <ul className={styles.members}>
            {members.map(({ id }) => (
              <MemberRow key={id} participant={id} group={group.id} {...moving} />
            ))}
          </ul>
          <label className={styles.leader}>
            <span>{overview.leader}</span>
            <select
              className={styles.select}
              aria-label={overview.leaderOf(name)}
              value={group.leader ?? ''}
              onChange={({ target: { value } }) =>
                void room.command({
                  type: 'leadGroup',
                  group: group.id,
                  leader: value === '' ? null : value,
                })
              }
            >
              <option value="">{overview.nobody}</option>
              {members.map(({ id }) => (
                <option key={id} value={id}>
                  {senderName(texts, control, id)}
                </option>
              ))}
            </select>
          </label>
        </>
      )}
    </section>
  )
}
