import { isEmpty, sheetsOf } from '@firefelt/shared/board/filledSheets.ts'
import { textIn } from '@firefelt/shared/kit/localized.ts'
import { ClipboardCheck } from 'lucide-react'
import { useState } from 'react'
import { useLanguage } from '../../i18n/LanguageContext.tsx'
import { useSessionTexts } from '../../i18n/sessionTexts.ts'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { CheckField } from '../../ui/CheckField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import agree from '../agree/Agree.module.css'
import { TaskContent } from '../agree/TaskContent.tsx'
import { useAgreed } from '../agree/useAgreed.ts'
import styles from './Sessions.module.css'

/** What the method asks to have in place before the first session: who stands behind the plan, and its checklist. */
export const BeforeStart = () => {
  const room = useRoom()
  const { kit, checked } = useControl()
  const { language } = useLanguage()
  const { before } = useSessionTexts()
  const { filled } = useAgreed()
  const [open, setOpen] = useState(false)
  const framing = kit.forms.filter(({ kind }) => kind === 'framing')
  const all = kit.checklist.length + framing.length
  if (all === 0) return null
  const answered = framing.filter(({ id }) =>
    sheetsOf(filled, id, null).some((sheet) => !isEmpty(sheet)),
  )
  return (
    <>
      <button type="button" className={agree.task} onClick={() => setOpen(true)}>
        <ClipboardCheck aria-hidden size={20} />
        <b>{before.open}</b>
        <span>{before.state(checked.length + answered.length, all)}</span>
      </button>
      {open ? (
        <Dialog open wide title={before.open} onClose={() => setOpen(false)}>
          {framing.map((form) => (
            <section key={form.id} className={styles.part}>
              <h3>{textIn(form.name, language)}</h3>
              <TaskContent task={{ form, theme: null }} />
            </section>
          ))}
          {kit.checklist.length === 0 ? null : (
            <section className={styles.part}>
              <h3>{before.checklist}</h3>
              <p>{before.lead}</p>
              {kit.checklist.map(({ id, text }) => (
                <CheckField
                  key={id}
                  label={textIn(text, language)}
                  checked={checked.includes(id)}
                  onChange={(done) => void room.command({ type: 'check', check: id, done })}
                />
              ))}
            </section>
          )}
        </Dialog>
      ) : null}
    </>
  )
}
