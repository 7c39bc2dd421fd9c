import type { Group } from '@firefelt/shared/control/group.ts'
import { limits } from '@firefelt/shared/protocol/limits.ts'
import { Pencil } from 'lucide-react'
import { type SubmitEvent, useState } from 'react'
import { useTexts } from '../../../i18n/LanguageContext.tsx'
import { senderName } from '../../../i18n/senderName.ts'
import { useControl, useRoom } from '../../../store/RoomContext.tsx'
import styles from './Groups.module.css'

/** What a group is called; a press lets it be written anew, and an empty name gives »Bord 2« back. */
export const GroupName = ({ group }: { group: Group & { id: string } }) => {
  const room = useRoom()
  const control = useControl()
  const texts = useTexts()
  const { overview } = texts.groups
  const [draft, setDraft] = useState<string>()
  const shown = senderName(texts, control, group.id)

  const save = () => {
    if (draft !== undefined && draft.trim() !== group.name) {
      void room.command({ type: 'nameGroup', group: group.id, name: draft.trim() })
    }
    setDraft(undefined)
  }
  if (draft === undefined) {
    return (
      <button
        type="button"
        className={styles.name}
        aria-label={overview.rename(shown)}
        title={overview.rename(shown)}
        onClick={() => setDraft(group.name)}
      >
        <span>{shown}</span>
        <Pencil aria-hidden size={16} />
      </button>
    )
  }
  return (
    <form
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
        aria-label={overview.name}
        placeholder={shown}
        value={draft}
        maxLength={limits.name}
        autoComplete="off"
        onChange={(event) => setDraft(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          // Escape is for the field, not for the dialog around it.
          event.preventDefault()
          setDraft(undefined)
        }}
      />
    </form>
  )
}
