import { sheetsOf } from '@firefelt/shared/board/filledSheets.ts'
import { randomId } from '@firefelt/shared/board/ids.ts'
import type { Form } from '@firefelt/shared/kit/form.ts'
import { textIn } from '@firefelt/shared/kit/localized.ts'
import { limits } from '@firefelt/shared/protocol/limits.ts'
import { Check, Lock } from 'lucide-react'
import * as z from 'zod/mini'
import { useAgreeTexts } from '../../i18n/agreeTexts.ts'
import { useLanguage } from '../../i18n/LanguageContext.tsx'
import { permitted } from '../../store/permitted.ts'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { useDraft } from '../../store/useDraft.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Agree.module.css'
import { useAgreed } from './useAgreed.ts'

const readWords = (json: unknown) => z.record(z.string(), z.string()).parse(json)

/**
 * What each fills in for themselves: nobody sees it before it is shared, and it can be taken back. Until then it is
 * kept on their device.
 */
export const TakeAway = ({ form }: { form: Form }) => {
  const room = useRoom()
  const control = useControl()
  const { language } = useLanguage()
  const { takeAway: texts } = useAgreeTexts()
  const mine = sheetsOf(useAgreed().filled, form.id).find(({ author }) => author === room.actor.id)
  const [draft, setDraft] = useDraft(`form/${form.id}`, readWords)
  const words = draft ?? {}
  const editable = permitted(room.actor, 'ownSheet.add', control)
  const share = () => {
    const id = randomId()
    if (!room.layOut({ id, form: form.id, theme: null })) return
    for (const [at, field] of form.fields.entries()) {
      room.writeWords(`${id}-${at}`, '', (words[field.id] ?? '').trim())
    }
    setDraft(undefined)
  }
  const withdraw = () => {
    if (mine === undefined) return
    setDraft(
      Object.fromEntries(
        Object.entries(mine.answers).map(([field, answer]) => [field, answer.words]),
      ),
    )
    room.act({ type: 'removeSheet', id: mine.id })
  }
  if (mine !== undefined) {
    return (
      <div className={styles.sheet}>
        {form.fields.map((field) => (
          <div key={field.id} className={styles.shared}>
            <p>{textIn(field.label, language)}</p>
            <p className={styles.words}>{mine.answers[field.id]?.words}</p>
          </div>
        ))}
        <output className={styles.state}>
          <Check aria-hidden size={18} />
          {texts.shared}
        </output>
        <Button variant="secondary" disabled={!editable} onClick={withdraw}>
          {texts.withdraw}
        </Button>
      </div>
    )
  }
  const isBlank = form.fields.every((field) => (words[field.id] ?? '').trim() === '')
  return (
    <form
      className={styles.sheet}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBlank) share()
      }}
    >
      {form.fields.map((field) => (
        <TextField
          key={field.id}
          label={textIn(field.label, language)}
          hint={textIn(field.help, language)}
          value={words[field.id] ?? ''}
          maxLength={limits.line}
          disabled={!editable}
          onChange={(value) => setDraft({ ...words, [field.id]: value })}
        />
      ))}
      <p className={styles.state}>
        <Lock aria-hidden size={18} />
        {texts.private}
      </p>
      <Button type="submit" disabled={!editable || isBlank}>
        {texts.share}
      </Button>
    </form>
  )
}
