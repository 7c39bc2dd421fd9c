import { mapField } from '@firefelt/shared/kit/board.ts'
import { textIn } from '@firefelt/shared/kit/localized.ts'
import { fieldsInReadingOrder } from '@firefelt/shared/map/fields.ts'
import { type Degree, degreeOf } from '@firefelt/shared/preparation/mark.ts'
import { useLanguage } from '../../i18n/LanguageContext.tsx'
import { usePrepareTexts } from '../../i18n/prepareTexts.ts'
import { useDesk } from './desk.ts'
import styles from './OwnMap.module.css'
import type { PreparedTheme } from './preparedThemes.ts'

/** From the top left, as the eye reads. */
const rows: readonly Degree[] = ['high', 'line', 'low']
const columns: readonly Degree[] = ['low', 'line', 'high']

/** One's own map: nine places, since a mark is low, on the line or high. It grows where much lies. */
export const OwnMap = ({ themes }: { themes: readonly PreparedTheme[] }) => {
  const { board } = useDesk().control.kit
  const { language } = useLanguage()
  const { map } = usePrepareTexts()
  const { success, importance } = board.axes
  const at = (row: Degree, column: Degree) =>
    themes.filter(
      ({ position }) =>
        position !== undefined &&
        degreeOf(position.importance) === row &&
        degreeOf(position.success) === column,
    )
  return (
    // A picture that is not a file.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <figure className={styles.figure} role="img" aria-label={map.label}>
      <div className={styles.upwards} aria-hidden>
        <b>÷</b>
        <span>{textIn(importance.name, language)}</span>
        <b>+</b>
      </div>
      <div className={styles.map} aria-hidden>
        {rows.map((row) =>
          columns.map((column) => (
            <div
              key={`${row} ${column}`}
              className={styles.cell}
              data-row={row}
              data-column={column}
            >
              {at(row, column).map(({ theme, picked }) => (
                <span key={theme.id} className={styles.chip} data-picked={picked || undefined}>
                  {theme.number}
                </span>
              ))}
            </div>
          )),
        )}
        {fieldsInReadingOrder.map((field) => (
          <span key={field} className={`${styles.word} ${styles[`field${field}`]}`}>
            {field} {textIn(mapField(board, field).name, language)}
          </span>
        ))}
      </div>
      <div className={styles.across} aria-hidden>
        <b>÷</b>
        <span>{textIn(success.name, language)}</span>
        <b>+</b>
      </div>
    </figure>
  )
}
