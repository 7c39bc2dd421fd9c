import { useAgreeTexts } from '../../i18n/agreeTexts.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './Fates.module.css'
import { useAgreed } from './useAgreed.ts'

/** Before a meeting ends: the themes that nothing was settled about. A reminder, not a wall. */
export const LackingFates = ({ onSettle }: { onSettle(): void }) => {
  const { fates: texts } = useAgreeTexts()
  const { unsettled, nameOf } = useAgreed()
  if (unsettled.length === 0) return null
  return (
    <section className={styles.reminder}>
      <h3>{texts.lacking(unsettled.length)}</h3>
      <ul>
        {unsettled.map((theme) => (
          <li key={theme}>{nameOf(theme)}</li>
        ))}
      </ul>
      <p>{texts.before}</p>
      <Button variant="secondary" onClick={onSettle}>
        {texts.settle}
      </Button>
    </section>
  )
}
