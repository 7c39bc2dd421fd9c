import type { Place } from '@firefelt/shared/board/place.ts'
import type { BesideId } from '@firefelt/shared/kit/beside.ts'
import { textIn } from '@firefelt/shared/kit/localized.ts'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { useWording } from '../../list/useWording.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './AsideDialog.module.css'

interface AsideDialogProps {
  open: boolean
  theme: string
  /** Where the post-it is now. */
  place: Place | undefined
  onChoose(list: BesideId): void
  onClose(): void
}

/** The lists beside the map, each with what it is for. */
export const AsideDialog = ({ open, theme, place, onChoose, onClose }: AsideDialogProps) => {
  const { board, language } = useWording()
  const texts = useTexts().participant.place
  return (
    <Dialog open={open} onClose={onClose} title={texts.asideTitle(theme)}>
      <div className={styles.lists}>
        {board.beside.map(({ id, name, help }) => (
          <button
            key={id}
            type="button"
            className={styles.list}
            aria-pressed={place?.kind === id}
            onClick={() => onChoose(id)}
          >
            <b>{textIn(name, language)}</b>
            <span>{textIn(help, language)}</span>
          </button>
        ))}
      </div>
    </Dialog>
  )
}
