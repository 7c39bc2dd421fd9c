import type { Note } from '@firefelt/shared/board/note.ts'
import { senderOf } from '@firefelt/shared/control/participants.ts'
import { useLanguage, useTexts } from '../i18n/LanguageContext.tsx'
import { useControl, useRoom } from '../store/RoomContext.tsx'
import { useReadable } from '../store/useReadable.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Shape } from '../ui/Shape.tsx'
import styles from './BoardList.module.css'
import { NoteEditor } from './NoteEditor.tsx'
import { StepButtons } from './StepButtons.tsx'
import { themeEntry } from './themeEntries.ts'
import { useNaming } from './useNaming.ts'
import { useStepping } from './useStepping.ts'

interface NoteDialogProps {
  note: Note
  onClose(): void
  /** Where focus belongs afterwards. */
  returnTo(): HTMLElement | null
}

/** One post-it of the list, opened. */
export const NoteDialog = ({ note, onClose, returnTo }: NoteDialogProps) => {
  const room = useRoom()
  const control = useControl()
  const texts = useTexts().list
  const { language } = useLanguage()
  const { who, theme } = useNaming()
  const own = useReadable(room.themes)
  const { stepped, ...steps } = useStepping()
  const prompt = themeEntry(control.kit, own, note.theme, language)?.prompt
  const sender = senderOf(control, note.sender)
  return (
    <Dialog
      open
      onClose={onClose}
      returnTo={returnTo}
      title={theme(note.theme)}
      actions={
        <>
          <output className={styles.stepped}>{stepped}</output>
          <StepButtons {...steps} />
          <Button onClick={onClose}>{texts.done}</Button>
        </>
      }
    >
      <p className={styles.from}>
        <Shape shape={sender?.shape ?? 7} colour={sender?.colour ?? 7} />{' '}
        {texts.from(who(note.sender))}
      </p>
      {prompt === undefined ? null : <p className={styles.prompt}>{prompt}</p>}
      <NoteEditor note={note} />
    </Dialog>
  )
}
