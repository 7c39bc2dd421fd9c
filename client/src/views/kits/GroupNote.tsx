import type { Groups } from '@firefelt/shared/kit/groups.ts'
import { Users } from 'lucide-react'
import { useKitTexts } from '../../i18n/kitTexts.ts'
import styles from './SessionList.module.css'
import { useSay } from './useSay.ts'

/** How the small groups of a method work. */
export const GroupNote = ({ groups }: { groups: Groups }) => {
  const say = useSay()
  const texts = useKitTexts()
  const range = ({ min, max }: { min: number; max: number }) => texts.range(min, max)
  return (
    <aside aria-label={texts.groups.title} className={styles.groups}>
      <Users aria-hidden size={26} className={styles.icon} />
      <div>
        <h3 className={styles.groupsTitle}>{texts.groups.title}</h3>
        <p>
          {texts.groups.size(range(groups.size))}.{' '}
          {texts.groups.placements(range(groups.placements))}.
        </p>
        {groups.leader === undefined ? null : (
          <p>
            <strong>{texts.groups.leader}:</strong> {say(groups.leader)}
          </p>
        )}
      </div>
    </aside>
  )
}
