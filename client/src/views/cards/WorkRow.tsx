import { useCardsTexts } from '../../i18n/cardsTexts.ts'
import { useControl } from '../../store/RoomContext.tsx'
import { Shape } from '../../ui/Shape.tsx'
import styles from './Cards.module.css'
import { Progress } from './Progress.tsx'
import type { Work } from './themeWork.ts'
import { useHowFar } from './useHowFar.ts'
import type { ThemeGroup, ThemeWork } from './useWork.ts'

/** The mark and the name of the group that has a theme. */
export const GroupMark = ({ group }: { group: ThemeGroup }) => (
  <span className={styles.group}>
    <Shape shape={group.shape} colour={group.colour} />
    {group.name}
  </span>
)

/** A theme in an overview: its name, whose it is, and how far it has come. */
export const WorkRow = ({ work, theme }: { work: Work; theme: ThemeWork }) => {
  const texts = useCardsTexts()
  const { openTheme } = useControl()
  const { text, done, of, finish, lacks } = useHowFar()(work, theme)
  const { name, group, mine } = theme
  return (
    <span className={styles.row}>
      {mine ? <span className={styles.yours}>{texts.yours}</span> : null}
      <b>{name}</b>
      <span className={styles.state}>
        {group === undefined ? null : <GroupMark group={group} />}
        <span>{text}</span>
        {work === 'qualify' && group?.presented === true ? (
          <span>{openTheme === theme.theme ? texts.presents : texts.presented}</span>
        ) : null}
      </span>
      <Progress done={done} of={of} />
      {finish === undefined ? null : (
        <span className={styles.finish} data-lacks={lacks || undefined}>
          {finish}
        </span>
      )}
    </span>
  )
}
