import type { Answer } from '@firefelt/shared/board/answer.ts'
import type { FormField } from '@firefelt/shared/kit/form.ts'
import { textIn } from '@firefelt/shared/kit/localized.ts'
import { fieldOf } from '@firefelt/shared/map/fields.ts'
import { limits } from '@firefelt/shared/protocol/limits.ts'
import { useId, useState } from 'react'
import { useLanguage } from '../../i18n/LanguageContext.tsx'
import { FieldButtons } from '../../list/FieldButtons.tsx'
import { SharedText } from '../../list/SharedText.tsx'
import { useRoom } from '../../store/RoomContext.tsx'
import styles from './Agree.module.css'

interface AnswerFieldProps {
  field: FormField
  /** The answer's id, also before its sheet is laid out. */
  id: string
  answer: Answer | undefined
  editable: boolean
  /** Lays the sheet out if it is not, to write these words on it; false when that was refused. */
  prepare(words?: string): boolean
}

/** Typing a year passes through others; none before this is meant. */
const firstDay = '2000-01-01'

const DayField = ({ field, id, answer, editable, prepare }: AnswerFieldProps) => {
  const room = useRoom()
  const { language } = useLanguage()
  const inputId = useId()
  const [typed, setTyped] = useState<string>()
  const day = typeof answer?.chosen === 'string' ? answer.chosen : ''
  const choose = (next: string) => {
    if (next !== day && prepare()) room.act({ type: 'choose', id, chosen: next || null })
  }
  return (
    <div className={styles.field}>
      <label htmlFor={inputId}>{textIn(field.label, language)}</label>
      <input
        id={inputId}
        type="date"
        className={styles.day}
        value={typed ?? day}
        min={firstDay}
        max="2999-12-31"
        readOnly={!editable}
        aria-describedby={`${inputId}-hint`}
        onChange={({ target: { value } }) => {
          setTyped(value)
          if (editable && value >= firstDay) choose(value)
        }}
        onBlur={() => {
          if (editable && typed === '') choose('')
          setTyped(undefined)
        }}
      />
      <p id={`${inputId}-hint`}>{textIn(field.help, language)}</p>
    </div>
  )
}

const MapFieldField = ({ field, id, answer, editable, prepare }: AnswerFieldProps) => {
  const room = useRoom()
  const { language } = useLanguage()
  const chosen = typeof answer?.chosen === 'number' ? answer.chosen : undefined
  return (
    <fieldset className={styles.field}>
      <legend>{textIn(field.label, language)}</legend>
      <FieldButtons
        field={chosen}
        disabled={!editable}
        onChoose={(position) => {
          const next = fieldOf(position) ?? null
          if (prepare()) room.act({ type: 'choose', id, chosen: next === chosen ? null : next })
        }}
      />
      <p>{textIn(field.help, language)}</p>
    </fieldset>
  )
}

/** One question of a form, to be answered by all at once. */
export const AnswerField = (props: AnswerFieldProps) => {
  const { field, id, answer, editable, prepare } = props
  const room = useRoom()
  const { language } = useLanguage()
  if (field.input === 'date') return <DayField {...props} />
  if (field.input === 'mapField') return <MapFieldField {...props} />
  return (
    <SharedText
      label={textIn(field.label, language)}
      hint={textIn(field.help, language)}
      placeholder={field.example && textIn(field.example, language)}
      text={answer?.words ?? ''}
      read={() => room.answers.get().get(id)?.words ?? ''}
      most={limits.answer}
      rows={field.input === 'lines' ? 2 : 1}
      editable={editable}
      onWrite={(before, after) => {
        if (prepare(after)) room.writeWords(id, before, after)
      }}
    />
  )
}
