import { mapField } from '@firefelt/shared/kit/board.ts'
import { textIn } from '@firefelt/shared/kit/localized.ts'
import { fieldsInReadingOrder } from '@firefelt/shared/map/fields.ts'
import { useAgendaTexts } from '../../i18n/agendaTexts.ts'
import { useLanguage } from '../../i18n/LanguageContext.tsx'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import styles from './StepPanel.module.css'

/** Points at a field of the map: its questions then stand on the wall, until another is pointed at or none. */
export const FieldPointer = () => {
  const room = useRoom()
  const { kit, openField } = useControl()
  const { language } = useLanguage()
  const texts = useAgendaTexts().fields
  const asks = kit.board.fields.some(({ questions }) => questions.length > 0)
  if (!asks) return null
  return (
    <section className={styles.pointer} aria-label={texts.title}>
      <h2>{texts.title}</h2>
      <div className={styles.fields}>
        {fieldsInReadingOrder.map((field) => (
          <button
            key={field}
            type="button"
            className={`${styles.field} ${styles[`field${field}`]}`}
            aria-pressed={openField === field}
            onClick={() =>
              void room.command({
                type: 'openField',
                field: openField === field ? null : field,
              })
            }
          >
            {field} {textIn(mapField(kit.board, field).name, language)}
          </button>
        ))}
      </div>
      <p className={styles.hint}>{texts.hint}</p>
    </section>
  )
}
