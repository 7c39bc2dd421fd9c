import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { usePrepareTexts } from '../../i18n/prepareTexts.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useDesk } from './desk.ts'

/** Erasing all of it, asked about first. */
export const ErasePart = () => {
  const { record } = useDesk()
  const { common } = useTexts()
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
      <Dialog
        open={asking}
        onClose={close}
        title={texts.eraseTitle}
        actions={
          <>
            <Button variant="secondary" onClick={close}>
              {common.cancel}
            </Button>
            <Button variant="danger" busy={busy} onClick={() => void erase()}>
              {texts.eraseYes}
            </Button>
          </>
        }
      >
        <p>{texts.eraseText}</p>
        {failed ? <p role="alert">{texts.eraseFailed}</p> : null}
      </Dialog>
    </>
  )
}
