import { choiceFor, fateOf } from '@firefelt/shared/board/fates.ts'
import { randomId } from '@firefelt/shared/board/ids.ts'
import type { Position } from '@firefelt/shared/board/place.ts'
import { mapField } from '@firefelt/shared/kit/board.ts'
import { textIn } from '@firefelt/shared/kit/localized.ts'
import { centreOf, fieldOf, fieldsInReadingOrder, line } from '@firefelt/shared/map/fields.ts'
import { useAgreeTexts } from '../../i18n/agreeTexts.ts'
import { useLanguage } from '../../i18n/LanguageContext.tsx'
import { FieldButtons } from '../../list/FieldButtons.tsx'
import { FineSteps } from '../../list/FineTune.tsx'
import { useWording } from '../../list/useWording.ts'
import { positionInWords } from '../../map/wording.ts'
import { permitted } from '../../store/permitted.ts'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { EscalationFields } from './Escalations.tsx'
import styles from './Fates.module.css'
import { useAgreed } from './useAgreed.ts'

const onLine = 'line'

/** What becomes of one theme, and where the group agrees that it stands. */
export const FateRow = ({ theme }: { theme: string }) => {
  const room = useRoom()
  const control = useControl()
  const { kit, vote } = control
  const { language } = useLanguage()
  const texts = useAgreeTexts()
  const { board, nameOf } = useAgreed()
  const wording = useWording()
  const name = nameOf(theme)
  const fate = fateOf(board.notes, board.choices, theme)
  const place = choiceFor(board.choices, theme)?.place ?? null
  const dots = vote?.counts?.[theme]
  const disabled = !permitted(room.actor, 'choice.make', control)
  const decide = (chosen: string) => {
    const known = kit.fates.find(({ id }) => id === chosen)
    room.act({ type: 'setFate', id: randomId(), theme, fate: known?.id ?? null })
  }
  const put = (target: Position | null) =>
    room.act({ type: 'agreePlace', id: randomId(), theme, target })
  const agree = (chosen: string) => {
    const field = fieldsInReadingOrder.find((each) => String(each) === chosen)
    const middle = chosen === onLine ? { success: line, importance: line } : null
    put(field === undefined ? middle : centreOf(field))
  }
  return (
    <li className={styles.row}>
      <h3>
        {name}
        {dots === undefined ? null : <span className={styles.dots}>{texts.vote.dots(dots)}</span>}
        {fate === null ? <span className={styles.missing}>{texts.fates.missing}</span> : null}
      </h3>
      <select
        aria-label={texts.fates.fate(name)}
        value={fate ?? ''}
        disabled={disabled}
        onChange={({ target: { value } }) => decide(value)}
      >
        <option value="">{texts.fates.choose}</option>
        {kit.fates.map((each) => (
          <option key={each.id} value={each.id}>
            {textIn(each.name, language)}
          </option>
        ))}
      </select>
      <label className={styles.place}>
        <span>{texts.fates.place}</span>
        <select
          aria-label={texts.fates.placeOf(name)}
          value={place === null ? '' : (fieldOf(place) ?? onLine)}
          disabled={disabled}
          onChange={({ target: { value } }) => agree(value)}
        >
          <option value="">{texts.fates.noPlace}</option>
          {fieldsInReadingOrder.map((field) => (
            <option key={field} value={field}>
              {field} {textIn(mapField(kit.board, field).name, language)}
            </option>
          ))}
          <option value={onLine}>{texts.fates.onLine}</option>
        </select>
      </label>
      {disabled ? null : (
        <details className={styles.finely}>
          <summary>
            {texts.fates.finely}
            <span className={styles.hidden}> {name}</span>
          </summary>
          <FieldButtons
            field={place === null ? undefined : fieldOf(place)}
            disabled={disabled}
            onChoose={put}
          />
          {place === null ? null : (
            <>
              <output>{positionInWords(place, wording)}</output>
              <FineSteps position={place} editable={!disabled} onMove={put} />
            </>
          )}
        </details>
      )}
      {fate === 'escalation' ? (
        <div className={styles.further}>
          <EscalationFields theme={theme} />
        </div>
      ) : null}
    </li>
  )
}
