import { textIn } from '@firefelt/shared/kit/localized.ts'
import type { KitSummary } from '@firefelt/shared/protocol/http.ts'
import { Clock, Layers, Users } from 'lucide-react'
import { Link } from 'wouter'
import { useLanguage } from '../../i18n/LanguageContext.tsx'
import { useStartTexts } from '../../i18n/startTexts.ts'
import styles from './NewRoomDialog.module.css'

interface KitChoiceProps {
  kit: KitSummary
  /** Made or loaded in this browser. */
  isOwn?: boolean
  chosen: boolean
  onChoose(): void
}

/** One kit to choose: its name, what for, for whom and how long; and a way to see all of it. */
export const KitChoice = ({ kit, isOwn = false, chosen, onChoose }: KitChoiceProps) => {
  const { choose } = useStartTexts()
  const { language } = useLanguage()
  const name = textIn(kit.name, language) || choose.ownUntitled
  return (
    <div className={styles.kit}>
      <label className={styles.choice}>
        <input
          type="radio"
          name="kit"
          checked={chosen}
          onChange={onChoose}
          className={styles.radio}
        />
        <strong className={styles.name}>{name}</strong>
        {isOwn ? <span className={styles.own}>{choose.own}</span> : null}
        <span>{textIn(kit.purpose, language)}</span>
        {isOwn ? null : (
          <>
            <span className={styles.fact}>
              <Users aria-label={choose.forWhom} size={20} />
              {textIn(kit.audience, language)}
            </span>
            <span className={styles.fact}>
              <Clock aria-label={choose.howLong} size={20} />
              {textIn(kit.duration, language)}
            </span>
          </>
        )}
        <span className={styles.fact}>
          <Layers aria-hidden size={20} />
          {choose.themes(kit.themes)}
        </span>
      </label>
      <div className={styles.links}>
        <Link href={`/kits/${kit.id}`} aria-label={choose.named(choose.see, name)}>
          {choose.see}
        </Link>
        {isOwn ? (
          <Link href={`/kits/${kit.id}/edit`} aria-label={choose.named(choose.edit, name)}>
            {choose.edit}
          </Link>
        ) : null}
      </div>
    </div>
  )
}
