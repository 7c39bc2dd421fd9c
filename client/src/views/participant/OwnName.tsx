import { limits } from '@firefelt/shared/protocol/limits.ts'
import { Pencil } from 'lucide-react'
import { type SubmitEvent, useState } from 'react'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { senderName } from '../../i18n/senderName.ts'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Menu.module.css'
import { useChangeSelf } from './useChangeSelf.ts'

/** What one is called here, and writing it anew. */
export const OwnName = () => {
  const { actor } = useRoom()
  const control = useControl()
  const texts = useTexts()
  const change = useChangeSelf()
  const [draft, setDraft] = useState<string>()
  const [busy, setBusy] = useState(false)
  const { join } = texts.participant
  const { mine } = texts.groups

  const save = async (event: SubmitEvent) => {
    event.preventDefault()
    if (busy || draft === undefined) return
    setBusy(true)
    if (await change({ name: draft.trim() })) setDraft(undefined)
    setBusy(false)
  }
  if (draft === undefined) {
    return (
      <div className={styles.own}>
        <p className={styles.name}>{senderName(texts, control, actor.id)}</p>
        {control.phase === 'open' ? (
          <Button
            variant="quiet"
            size="small"
            onClick={() => setDraft(control.participants[actor.id]?.name ?? '')}
          >
            <Pencil aria-hidden size={18} />
            {mine.editName}
          </Button>
        ) : null}
      </div>
    )
  }
  return (
    <form className={styles.editing} onSubmit={save}>
      <TextField
        // Opened by one's own tap, to be written in at once.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        label={join.name}
        value={draft}
        onChange={setDraft}
        hint={join.nameHint}
        maxLength={limits.name}
        autoComplete="name"
        enterKeyHint="done"
      />
      <div className={styles.row}>
        <Button variant="secondary" size="small" onClick={() => setDraft(undefined)}>
          {texts.common.cancel}
        </Button>
        <Button type="submit" size="small" busy={busy}>
          {mine.saveName}
        </Button>
      </div>
    </form>
  )
}
