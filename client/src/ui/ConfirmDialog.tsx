import type { ReactNode } from 'react'
import { useTexts } from '../i18n/LanguageContext.tsx'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'

interface ConfirmDialogProps {
  open: boolean
  title: string
  /** What happens then. */
  children: ReactNode
  /** The word on the button that does it. */
  confirm: string
  /** The word on the button that does not. Default: »Annullér«. */
  cancel?: string
  /** Default: `danger`, for what cannot be undone. */
  variant?: 'danger' | 'bright'
  disabled?: boolean
  /** It is being done. */
  busy?: boolean
  onConfirm(): void
  /** Called on the other button too, on Escape and on a tap beside the dialog. */
  onCancel(): void
}

/** Asks before something is done. */
export const ConfirmDialog = ({
  open,
  title,
  children,
  confirm,
  cancel,
  variant = 'danger',
  disabled = false,
  busy = false,
  onConfirm,
  onCancel,
}: ConfirmDialogProps) => {
  const { common } = useTexts()
  return (
    <Dialog
      open={open}
      onClose={onCancel}
      title={title}
      actions={
        <>
          <Button variant="secondary" onClick={onCancel}>
            {cancel ?? common.cancel}
          </Button>
          <Button variant={variant} busy={busy} disabled={disabled} onClick={onConfirm}>
            {confirm}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
