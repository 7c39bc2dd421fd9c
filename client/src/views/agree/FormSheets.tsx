import { type FilledSheet, isEmpty, sheetsOf } from '@firefelt/shared/board/filledSheets.ts'
import { randomId } from '@firefelt/shared/board/ids.ts'
import { textIn } from '@firefelt/shared/kit/localized.ts'
import { sheetKindOf } from '@firefelt/shared/permissions/sheetKind.ts'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useAgreeTexts } from '../../i18n/agreeTexts.ts'
import { useLanguage } from '../../i18n/LanguageContext.tsx'
import { permitted } from '../../store/permitted.ts'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import type { FirstWords } from '../../store/room.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './Agree.module.css'
import { AnswerField } from './AnswerField.tsx'
import { shownSheets } from './shownSheets.ts'
import type { Task } from './tasks.ts'
import { useAgreed } from './useAgreed.ts'

interface SheetFieldsProps {
  task: Task
  id: string
  sheet: FilledSheet | undefined
  without: string | undefined
}

/** One sheet; it is laid out when somebody first writes in it, not by looking at it. */
const SheetFields = ({ task: { form, theme }, id, sheet, without }: SheetFieldsProps) => {
  const room = useRoom()
  const control = useControl()
  const editable = permitted(
    room.actor,
    `${sheetKindOf(control.kit, form.id)}.fill`,
    control,
    undefined,
    theme,
  )
  const prepare = (first?: FirstWords) =>
    room.sheets.get().has(id) || room.layOut({ id, form: form.id, theme }, first)
  return (
    <div className={styles.sheet} data-fields>
      {form.fields.map((field, at) => {
        const answer = sheet?.answers[field.id]
        const answerId = answer?.id ?? `${id}-${at}`
        return field.id === without && (answer?.words ?? '') === '' ? null : (
          <AnswerField
            key={field.id}
            field={field}
            id={answerId}
            answer={answer}
            editable={editable}
            prepare={(words) =>
              prepare(words === undefined ? words : { answer: answerId, field: field.id, words })
            }
          />
        )
      })}
    </div>
  )
}

interface FormSheetsProps {
  task: Task
  /** A field that is filled in elsewhere: shown where something stands in it all the same. */
  without?: string | undefined
}

/** A form that several fill in at once, with all of its sheets. */
export const FormSheets = ({ task, without }: FormSheetsProps) => {
  const texts = useAgreeTexts()
  const { language } = useLanguage()
  const { form, theme } = task
  const sheets = sheetsOf(useAgreed().filled, form.id, theme)
  const [drafts, setDrafts] = useState<readonly string[]>(() => [randomId()])
  // The sheet that another laid out in the place of this screen's empty one: its fields keep the focus.
  const [taken, setTaken] = useState<string>()
  const shown = shownSheets(sheets, new Set([...drafts, taken ?? '']))
  const [draft = ''] = drafts
  const [first] = shown
  const isMine = shown.some(({ id }) => id === draft)
  if (taken === undefined && first !== undefined && !isMine) setTaken(first.id)
  const laidOut = shown.map((sheet) => ({
    key: sheet.id === taken ? draft : sheet.id,
    id: sheet.id,
    sheet,
  }))
  const waiting = drafts
    .filter((id) => !shown.some((sheet) => sheet.id === id))
    .filter((id) => id !== draft || first === undefined)
    .map((id) => ({ key: id, id, sheet: undefined }))
  const all = [...laidOut, ...waiting]
  const many = form.kind === 'agreement' || form.kind === 'task'
  const last = laidOut.at(-1)?.sheet
  return (
    <>
      {all.map(({ key, id, sheet }, at) => (
        <section key={key} className={styles.one}>
          {all.length > 1 ? <h3>{texts.numbered(textIn(form.name, language), at + 1)}</h3> : null}
          <SheetFields task={task} id={id} sheet={sheet} without={without} />
        </section>
      ))}
      {many && waiting.length === 0 && last !== undefined && !isEmpty(last) ? (
        <Button variant="secondary" onClick={() => setDrafts((before) => [...before, randomId()])}>
          <Plus aria-hidden size={20} />
          {texts.another}
        </Button>
      ) : null}
    </>
  )
}
