import { Star } from 'lucide-react'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { useControl } from '../../store/RoomContext.tsx'
import { Button } from '../../ui/Button.tsx'
import { Shape } from '../../ui/Shape.tsx'
import styles from './Menu.module.css'
import { useMyGroup } from './useMyGroup.ts'

/** One's own group in the menu: who is in it, who leads it, and choosing another where one may. */
export const MyGroup = ({ onChoose }: { onChoose(): void }) => {
  const { grouping, phase } = useControl()
  const { mine, overview } = useTexts().groups
  const group = useMyGroup()
  if (grouping === 'none') return null
  return (
    <section className={styles.part}>
      <h3>{mine.heading}</h3>
      {group === undefined ? (
        <p>{mine.none}</p>
      ) : (
        <>
          <p className={styles.name}>
            <Shape shape={group.shape} colour={group.colour} /> {group.name}
          </p>
          <p className={styles.help}>{mine.sends}</p>
          <ul className={styles.members}>
            {group.members.map(({ id, name, leads }) => (
              <li key={id}>
                {name}
                {leads ? (
                  <span className={styles.leads}>
                    <Star aria-hidden size={15} fill="currentColor" /> {overview.leader}
                  </span>
                ) : null}
              </li>
            ))}
          </ul>
        </>
      )}
      {grouping === 'chosen' && phase === 'open' ? (
        <Button variant="secondary" size="small" onClick={onChoose}>
          {group === undefined ? mine.choose : mine.change}
        </Button>
      ) : null}
    </section>
  )
}
