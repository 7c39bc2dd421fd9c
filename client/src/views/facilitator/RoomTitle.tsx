import { limits } from '@firefelt/shared/protocol/limits.ts'
import { Pencil } from 'lucide-react'
import { type SubmitEvent, useState } from 'react'
import { useFacilitatorTexts } from '../../i18n/facilitatorTexts.ts'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import styles from './Bar.module.css'

/** The room's name; a press lets it be written anew. */
export const RoomTitle = () => {
  const room = useRoom()
  const { title } = useControl()
  const facilitator = useFacilitatorTexts()
  const [draft, setDraft] = useState<string>()

  const save = () => {
    if (draft !== undefined && draft.trim() !== title) {
      void room.command({ type: 'rename', title: draft.trim() })
    }
    setDraft(undefined)
  }
  if (draft === undefined) {
    return (
      <h1 className={styles.heading}>
        <button
          type="button"
          className={styles.title}
          title={facilitator.rename}
          onClick={() => setDraft(title)}
        >
          <span className={title === '' ? styles.unnamed : styles.name}>
            {title || facilitator.untitled}
          </span>
          <Pencil aria-hidden size={16} />
        </button>
      </h1>
    )
  }
  return (
    <form
      className={styles.rename}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault()
        save()
      }}
    >
      <input
        // Opened by one's own press, to be written in at once.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        className={styles.field}
        aria-label={facilitator.title}
        value={draft}
        maxLength={limits.title}
        onChange={(event) => setDraft(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setDraft(undefined)
        }}
      />
    </form>
  )
}
