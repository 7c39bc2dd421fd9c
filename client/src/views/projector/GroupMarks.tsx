import { currentGroups } from '@firefelt/shared/control/groups.ts'
import { senderOf } from '@firefelt/shared/control/participants.ts'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { senderName } from '../../i18n/senderName.ts'
import { useControl } from '../../store/RoomContext.tsx'
import { Shape } from '../../ui/Shape.tsx'
import styles from './Projector.module.css'

/** Which colour and shape is whose, as long as there are groups. */
export const GroupMarks = () => {
  const control = useControl()
  const texts = useTexts()
  const groups = currentGroups(control.groups)
  if (groups.length === 0) return null
  return (
    <ul className={styles.groups} aria-label={texts.groups.title}>
      {groups.map(({ id }) => {
        const look = senderOf(control, id)
        return (
          <li key={id} style={{ background: `var(--note-${look?.colour ?? 0})` }}>
            <Shape shape={look?.shape ?? 0} />
            <span>{senderName(texts, control, id)}</span>
          </li>
        )
      })}
    </ul>
  )
}
