import { useTexts } from '../../i18n/LanguageContext.tsx'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx'
import { ThemeSwitch } from '../../ui/ThemeSwitch.tsx'
import { LackingFates } from '../agree/LackingFates.tsx'
import styles from './FacilitatorView.module.css'

interface MoreDialogProps {
  open: boolean
  onClose(): void
  onEnd(): void
}

/** What is seldom done. */
export const MoreDialog = ({ open, onClose, onEnd }: MoreDialogProps) => {
  const room = useRoom()
  const { common, facilitator } = useTexts()
  const { phase } = useControl()
  return (
    <Dialog open={open} onClose={onClose} title={facilitator.more}>
      <div className={styles.more}>
        <div className={styles.language}>
          <span>{common.language}</span>
          <LanguageSwitch />
        </div>
        <div className={styles.language}>
          <span>{common.theme}</span>
          <ThemeSwitch />
        </div>
        {phase === 'open' ? (
          <Button variant="secondary" onClick={onEnd}>
            {facilitator.end}
          </Button>
        ) : (
          <Button
            variant="secondary"
            onClick={() => {
              void room.command({ type: 'reopen' })
              onClose()
            }}
          >
            {facilitator.reopen}
          </Button>
        )}
      </div>
    </Dialog>
  )
}

interface EndDialogProps extends Omit<MoreDialogProps, 'onEnd'> {
  onSettle(): void
}

/** Asks before the meeting ends, and says what happens then. */
export const EndDialog = ({ open, onClose, onSettle }: EndDialogProps) => {
  const room = useRoom()
  const { facilitator } = useTexts()
  return (
    <ConfirmDialog
      open={open}
      title={facilitator.ending.title}
      confirm={facilitator.ending.confirm}
      onCancel={onClose}
      onConfirm={() => {
        void room.command({ type: 'end' })
        onClose()
      }}
    >
      <p>{facilitator.ending.text}</p>
      <LackingFates onSettle={onSettle} />
    </ConfirmDialog>
  )
}
