import { textIn } from '@firefelt/shared/kit/localized.ts'
import type { KitSummary } from '@firefelt/shared/protocol/http.ts'
import { Clock, Layers, Users } from 'lucide-react'
import { useLanguage, useTexts } from '../../i18n/LanguageContext.tsx'
import styles from './NewRoomDialog.module.css'

interface KitChoiceProps {
  kit: KitSummary
  chosen: boolean
  onChoose(): void
}

/** One kit to choose: its name, what for, for whom and how long. */
export const KitChoice = ({ kit, chosen, onChoose }: KitChoiceProps) => {
  const { choose } = useTexts().start
  const { language } = useLanguage()
  return (
    <label className={styles.kit}>
      <input
        type="radio"
        name="kit"
        checked={chosen}
        onChange={onChoose}
        className={styles.radio}
      />
      <strong className={styles.name}>{textIn(kit.name, language)}</strong>
      <span>{textIn(kit.purpose, language)}</span>
      <span className={styles.fact}>
        <Users aria-label={choose.forWhom} size={20} />
        {textIn(kit.audience, language)}
      </span>
      <span className={styles.fact}>
        <Clock aria-label={choose.howLong} size={20} />
        {textIn(kit.duration, language)}
      </span>
      <span className={styles.fact}>
        <Layers aria-hidden size={20} />
        {choose.themes(kit.themes)}
      </span>
    </label>
  )
}
