import { useState } from 'react'
import { useLocation } from 'wouter'
import { forgetKit } from '../../../connection/keptKits.ts'
import { useKitTexts } from '../../../i18n/kitTexts.ts'
import { useTexts } from '../../../i18n/LanguageContext.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import styles from './EditorPage.module.css'

/** Takes the version out of this browser, once that is confirmed. */
export const DeleteKit = ({ id }: { id: string }) => {
  const { common } = useTexts()
  const { editor: texts } = useKitTexts()
  const [, navigate] = useLocation()
  const [asking, setAsking] = useState(false)
  return (
    <div>
      <Button variant="quiet" className={styles.delete} onClick={() => setAsking(true)}>
        {texts.delete}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={texts.deleteTitle}
        actions={
          <>
            <Button variant="secondary" onClick={() => setAsking(false)}>
              {common.cancel}
            </Button>
            <Button
              variant="danger"
              onClick={() => {
                forgetKit(id)
                navigate('/', { replace: true })
              }}
            >
              {texts.delete}
            </Button>
          </>
        }
      >
        <p>{texts.deleteText}</p>
      </Dialog>
    </div>
  )
}
