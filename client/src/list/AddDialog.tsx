import { randomId } from '@firefelt/shared/board/ids.ts'
import type { Place, Target } from '@firefelt/shared/board/place.ts'
import { textIn } from '@firefelt/shared/kit/localized.ts'
import type { Operation } from '@firefelt/shared/operations/operation.ts'
import { limits } from '@firefelt/shared/protocol/limits.ts'
import { useId, useRef, useState } from 'react'
import { useLanguage, useTexts } from '../i18n/LanguageContext.tsx'
import { placeInBrief, type Wording } from '../map/wording.ts'
import { permitted } from '../store/permitted.ts'
import { useControl, useRoom, useSenderId } from '../store/RoomContext.tsx'
import { useReadable } from '../store/useReadable.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './AddDialog.module.css'
import { FieldButtons } from './FieldButtons.tsx'
import { placedBy } from './placed.ts'
import { ownEntries, themeGroups } from './themeEntries.ts'
import { useWording } from './useWording.ts'

interface AddDialogProps {
  open: boolean
  onClose(): void
  onAdded(note: string): void
}

const Choice = ({ onAdded }: Pick<AddDialogProps, 'onAdded'>) => {
  const room = useRoom()
  const control = useControl()
  const { kit } = control
  const { language } = useLanguage()
  const { adding } = useTexts().list
  const own = useReadable(room.themes)
  const wording = useWording()
  const placed = placedBy(useReadable(room.notes), useSenderId())
  const where = useId()
  const fields = useRef<HTMLDivElement>(null)
  const [theme, setTheme] = useState<string>()
  const [name, setName] = useState('')
  const entries = [
    ...themeGroups(kit, language).flatMap(({ themes }) => themes),
    ...ownEntries(own, language),
  ]
  const written = name.trim()
  const mayWrite = kit.ownThemes && permitted(room.actor, 'theme.add', control)

  /** The theme to place: the chosen one, or the written one, which is added first. */
  const chosen = (): string | undefined => {
    if (theme !== undefined || written === '') return theme
    const id = randomId()
    return room.act({ type: 'addTheme', id, name: written }).done ? id : undefined
  }
  const put = (target: Target) => {
    const id = chosen()
    if (id === undefined) return
    // A sender has one post-it of a theme: placed anew, it moves.
    const before = placed.get(id)?.id
    const note = before ?? randomId()
    const act: Operation =
      before === undefined
        ? { type: 'putNote', id: note, theme: id, target }
        : { type: 'moveNote', id: note, target }
    if (room.act(act).done) onAdded(note)
  }
  const ready = theme !== undefined || written !== ''
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
              fields.current?.scrollIntoView({ block: 'nearest' })
            }}
          >
            {entry.number === undefined ? entry.name : `${entry.number} ${entry.name}`}
            <Placed place={placed.get(entry.id)?.place} wording={wording} />
          </button>
        ))}
      </div>
      {mayWrite ? (
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
      {/* A fieldset cannot stay at the foot while the themes scroll. */}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
      <div ref={fields} role="group" aria-labelledby={where} className={styles.where}>
        <p id={where} className={styles.label}>
          {adding.where}
          {ready ? null : <span className={styles.first}> {adding.chooseFirst}</span>}
        </p>
        <FieldButtons field={undefined} disabled={!ready} onChoose={put} />
        <div className={styles.beside}>
          {wording.board.beside.map(({ id, name: list }) => (
            <Button
              key={id}
              variant="secondary"
              size="small"
              disabled={!ready}
              onClick={() => put(id)}
            >
              {textIn(list, language)}
            </Button>
          ))}
        </div>
      </div>
    </div>
  )
}

/** Where one's post-it of a theme stands already. */
const Placed = ({ place, wording }: { place: Place | undefined; wording: Wording }) =>
  place === undefined ? null : (
    <small className={styles.placed}>{placeInBrief(place, wording)}</small>
  )

/** A new post-it: which theme, then where. */
export const AddDialog = ({ open, onClose, onAdded }: AddDialogProps) => {
  const { adding } = useTexts().list
  return (
    <Dialog open={open} onClose={onClose} title={adding.title} wide>
      <Choice onAdded={onAdded} />
    </Dialog>
  )
}
