import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { usePrepareTexts } from '../../i18n/prepareTexts.ts'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { useDesk } from './desk.ts'

/** Erasing all of it, asked about first. */
export const ErasePart = () => {
  const { record } = useDesk()
  const { code: texts } = usePrepareTexts()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  const erase = async () => {
    setBusy(true)
    setFailed(false)
    try {
      await record.erase()
      setAsking(false)
    } catch {
      setFailed(true)
    }
    setBusy(false)
  }
  const close = () => {
    setAsking(false)
    setFailed(false)
  }
  return (
    <>
      <Button variant="quiet" onClick={() => setAsking(true)}>
        <Trash2 aria-hidden size={20} />
        {texts.erase}
      </Button>
      <ConfirmDialog
        open={asking}
        title={texts.eraseTitle}
        confirm={texts.eraseYes}
        busy={busy}
        onCancel={close}
        onConfirm={() => void erase()}
      >
        <p>{texts.eraseText}</p>
        {failed ? <p role="alert">{texts.eraseFailed}</p> : null}
      </ConfirmDialog>
    </>
  )
}
