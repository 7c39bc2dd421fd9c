import { useFacilitatorTexts } from '../../i18n/facilitatorTexts.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './FacilitatorView.module.css'
import { PreparedCount } from './PreparedCount.tsx'

/** On an empty map: what happens now. */
export const FirstRun = ({ onInvite, onAdd }: { onInvite(): void; onAdd(): void }) => {
  const { firstRun, invite } = useFacilitatorTexts()
  return (
    <div className={styles.firstRun}>
      <h2>{firstRun.title}</h2>
      <p>{firstRun.text}</p>
      <PreparedCount />
      <div className={styles.choices}>
        <Button variant="secondary" onClick={onInvite}>
          {invite}
        </Button>
        <Button variant="quiet" onClick={onAdd}>
          {firstRun.self}
        </Button>
      </div>
    </div>
  )
}
