import { useTexts } from '../../i18n/LanguageContext.tsx'
import { Button } from '../../ui/Button.tsx'
import styles from './JoinPage.module.css'

interface AskPreparedProps {
  /** The room's; may be empty. */
  title: string
  onAnswer(way: 'resuming' | 'joining'): void
}

/** »Har du forberedt dig?«: asked before anything else, or a preparation from another device would be left behind. */
export const AskPrepared = ({ title, onAnswer }: AskPreparedProps) => {
  const { join } = useTexts().participant
  return (
    <div className={styles.form}>
      <div>
        {title === '' ? null : <p className={styles.lead}>{title}</p>}
        <h1>{join.askPrepared}</h1>
        <p className={styles.lead}>{join.askPreparedLead}</p>
      </div>
      <Button variant="bright" size="large" wide onClick={() => onAnswer('resuming')}>
        {join.prepared}
      </Button>
      <Button variant="secondary" size="large" wide onClick={() => onAnswer('joining')}>
        {join.notPrepared}
      </Button>
    </div>
  )
}
