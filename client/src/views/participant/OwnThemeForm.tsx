import { randomId } from '@firefelt/shared/board/ids.ts'
import { limits } from '@firefelt/shared/protocol/limits.ts'
import { Plus } from 'lucide-react'
import { type SubmitEvent, useState } from 'react'
import { useLocation } from 'wouter'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { useRoom } from '../../store/RoomContext.tsx'
import { readLine, useDraft } from '../../store/useDraft.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './OwnThemeForm.module.css'
import { paths } from './paths.ts'
import { inside } from './useLeave.ts'

const bringIntoView = (form: HTMLFormElement | null) => form?.scrollIntoView({ block: 'nearest' })

interface OwnThemeFormProps {
  /** Makes the theme; by default at once and for everyone. False: it was not made. */
  onAdd?: (id: string, name: string) => boolean
}

/** »Skriv jeres eget tema«: a theme in the group's own words, placed right after. */
export const OwnThemeForm = ({ onAdd }: OwnThemeFormProps) => {
  const room = useRoom()
  const make = onAdd ?? ((id, name) => room.act({ type: 'addTheme', id, name }).done)
  const { common, participant } = useTexts()
  const [, navigate] = useLocation()
  const [draft, setDraft] = useDraft('ownTheme', readLine)
  const [opened, setOpened] = useState(false)
  const name = draft ?? ''
  const close = () => {
    setOpened(false)
    setDraft(undefined)
  }

  // What was begun before a reload is still to be finished.
  if (!opened && name === '') {
    return (
      <Button variant="secondary" wide onClick={() => setOpened(true)}>
        <Plus aria-hidden size={20} />
        {participant.themes.write}
      </Button>
    )
  }
  const add = (event: SubmitEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    const id = randomId()
    if (!make(id, name.trim())) return
    close()
    navigate(paths.theme(id), { state: inside })
  }
  return (
    <form ref={bringIntoView} className={styles.form} onSubmit={add}>
      <TextField
        // Opened by one's own tap, to be written in at once.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={opened}
        label={participant.themes.ownLabel}
        value={name}
        onChange={setDraft}
        maxLength={limits.ownTheme}
        hint={participant.themes.ownHint(name.length, limits.ownTheme)}
      />
      <div className={styles.row}>
        <Button variant="secondary" onClick={close}>
          {common.cancel}
        </Button>
        <Button type="submit" disabled={name.trim() === ''}>
          {participant.themes.addAndPlace}
        </Button>
      </div>
    </form>
  )
}
