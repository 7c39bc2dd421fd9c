import { crowdsTop } from '@firefelt/shared/board/fates.ts'
import { isEmpty } from '@firefelt/shared/board/filledSheets.ts'
import { textIn } from '@firefelt/shared/kit/localized.ts'
import { PenLine } from 'lucide-react'
import { useState } from 'react'
import { useAgendaTexts } from '../../i18n/agendaTexts.ts'
import { useLanguage } from '../../i18n/LanguageContext.tsx'
import { useControl } from '../../store/RoomContext.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TaskContent } from '../agree/TaskContent.tsx'
import { useAgreed } from '../agree/useAgreed.ts'
import styles from './StepPanel.module.css'

/** When everything seems important: the offer to talk about what to choose by, and to write it down. */
export const CriteriaOffer = () => {
  const { kit } = useControl()
  const { language } = useLanguage()
  const texts = useAgendaTexts().criteria
  const { board, filled } = useAgreed()
  const [left, setLeft] = useState(false)
  const [writing, setWriting] = useState(false)
  const form = kit.forms.find(({ kind }) => kind === 'criteria')
  const written = filled.some((sheet) => sheet.form === form?.id && !isEmpty(sheet))
  if (!writing && (left || written || !crowdsTop(board.notes))) return null
  return (
    <section className={styles.criteria}>
      <h2>{texts.title}</h2>
      <p>{texts.text}</p>
      <ul>
        {texts.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {form === undefined ? null : (
        <Button size="small" variant="secondary" onClick={() => setWriting(true)}>
          <PenLine aria-hidden size={18} />
          {texts.write}
        </Button>
      )}
      <Button size="small" variant="quiet" onClick={() => setLeft(true)}>
        {texts.leave}
      </Button>
      {writing && form !== undefined ? (
        <Dialog open wide title={textIn(form.name, language)} onClose={() => setWriting(false)}>
          <TaskContent task={{ form, theme: null }} />
        </Dialog>
      ) : null}
    </section>
  )
}
