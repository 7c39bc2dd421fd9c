import { randomId } from '@firefelt/shared/board/ids.ts'
import type { Position } from '@firefelt/shared/board/place.ts'
import { limits } from '@firefelt/shared/protocol/limits.ts'
import { useState } from 'react'
import { useLanguage, useTexts } from '../i18n/LanguageContext.tsx'
import { useControl, useRoom } from '../store/RoomContext.tsx'
import { useReadable } from '../store/useReadable.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './AddDialog.module.css'
import { FieldButtons } from './FieldButtons.tsx'
import { ownEntries, themeGroups } from './themeEntries.ts'

interface AddDialogProps {
  open: boolean
  onClose(): void
  onAdded(note: string): void
}

const Choice = ({ onAdded }: Pick<AddDialogProps, 'onAdded'>) => {
  const room = useRoom()
  const { kit } = useControl()
  const { language } = useLanguage()
  const { adding } = useTexts().facilitator
  const own = useReadable(room.themes)
  const [theme, setTheme] = useState<string>()
  const [name, setName] = useState('')
  const entries = [
    ...themeGroups(kit, language).flatMap(({ themes }) => themes),
    ...ownEntries(own, language),
  ]
  const written = name.trim()

  /** The theme to place: the chosen one, or the written one, which is added first. */
  const chosen = (): string | undefined => {
    if (theme !== undefined || written === '') return theme
    const id = randomId()
    return room.act({ type: 'addTheme', id, name: written }).done ? id : undefined
  }
  const put = (target: Position) => {
    const id = randomId()
    const placed = chosen()
    if (placed === undefined) return
    if (room.act({ type: 'putNote', id, theme: placed, target }).done) onAdded(id)
  }
  return (
    <div className={styles.adding}>
      <div className={styles.themes}>
        {entries.map((entry) => (
          <button
            key={entry.id}
            type="button"
            className={styles.theme}
            aria-pressed={entry.id === theme}
            onClick={() => {
              setTheme(entry.id)
              setName('')
            }}
          >
            {entry.number === undefined ? entry.name : `${entry.number} ${entry.name}`}
          </button>
        ))}
      </div>
      {kit.ownThemes ? (
        <TextField
          label={adding.own}
          value={name}
          onChange={(value) => {
            setName(value)
            setTheme(undefined)
          }}
          maxLength={limits.ownTheme}
          hint={adding.ownHint}
        />
      ) : null}
      <div className={styles.where}>
        <p className={styles.label}>{adding.where}</p>
        <FieldButtons
          field={undefined}
          disabled={theme === undefined && written === ''}
          onChoose={put}
        />
      </div>
    </div>
  )
}

/** A post-it of the facilitator's own: which theme, then which field. */
export const AddDialog = ({ open, onClose, onAdded }: AddDialogProps) => {
  const { adding } = useTexts().facilitator
  return (
    <Dialog open={open} onClose={onClose} title={adding.title} wide>
      <Choice onAdded={onAdded} />
    </Dialog>
  )
}
