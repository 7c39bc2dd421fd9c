import { mapField } from '@firefelt/shared/kit/board.ts'
import { textIn } from '@firefelt/shared/kit/localized.ts'
import { useLanguage, useTexts } from '../../i18n/LanguageContext.tsx'
import { useControl } from '../../store/RoomContext.tsx'
import { Said } from '../agenda/Said.tsx'
import type { StepNow } from '../agenda/stepNow.ts'
import styles from './WallQuestions.module.css'

/** Beside the map: the questions of the field that is pointed at, else those of the step. */
export const WallQuestions = ({ now }: { now: StepNow }) => {
  const { openField, kit } = useControl()
  const { language } = useLanguage()
  const { meeting } = useTexts()
  const field = openField === null ? undefined : mapField(kit.board, openField)
  if (field !== undefined && field.questions.length > 0) {
    return (
      <div className={`${styles.questions} ${styles[`field${field.number}`]}`}>
        <Said
          as="questions"
          title={`${field.number} ${textIn(field.name, language)}`}
          lines={field.questions}
        />
      </div>
    )
  }
  if (now.item === undefined) return null
  return (
    <div className={styles.questions}>
      <Said as="questions" title={meeting.questions} lines={now.item.questions} />
    </div>
  )
}
