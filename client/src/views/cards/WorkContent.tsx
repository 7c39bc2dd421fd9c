import { isAtWorkElsewhere } from '@firefelt/shared/control/groups.ts'
import { Users } from 'lucide-react'
import { useState } from 'react'
import { useCardsTexts } from '../../i18n/cardsTexts.ts'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { CardForms } from './CardForms.tsx'
import styles from './Cards.module.css'
import { FormPart } from './FormPart.tsx'
import { ThemeWords } from './ThemeWords.tsx'
import { formsOfWork } from './themeWork.ts'
import { useWork } from './useWork.ts'

/**
 * A theme's screen. It stays what it was when it was opened: whoever writes is not thrown out as the meeting goes on.
 */
export const WorkContent = ({ theme }: { theme: string }) => {
  const { actor } = useRoom()
  const control = useControl()
  const texts = useCardsTexts()
  const { work, themes, formOf } = useWork()
  const [opened] = useState(work ?? 'cards')
  const one = themes.find((each) => each.theme === theme)
  const elsewhere = actor.role !== 'facilitator' && isAtWorkElsewhere(control, actor.id, theme)
  if (elsewhere) {
    return (
      <div className={styles.content}>
        <p className={styles.waits}>
          <Users aria-hidden size={20} />
          <span>{texts.waits(one?.group?.name ?? '')}</span>
        </p>
        <ThemeWords theme={theme} kinds={formsOfWork[opened]} />
      </div>
    )
  }
  return (
    <div className={styles.content}>
      {opened === 'qualify' ? (
        formsOfWork.qualify.map((kind) => <FormPart key={kind} form={formOf(kind)} theme={theme} />)
      ) : (
        <CardForms theme={theme} />
      )}
    </div>
  )
}
