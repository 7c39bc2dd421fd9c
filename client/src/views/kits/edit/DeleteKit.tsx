import { useState } from 'react'
import { useLocation } from 'wouter'
import { forgetKit } from '../../../connection/keptKits.ts'
import { useKitTexts } from '../../../i18n/kitTexts.ts'
import { Button } from '../../../ui/Button.tsx'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'
import styles from './EditorPage.module.css'

/** Takes the version out of this browser, once that is confirmed. */
export const DeleteKit = ({ id }: { id: string }) => {
  const { editor: texts } = useKitTexts()
  const [, navigate] = useLocation()
  const [asking, setAsking] = useState(false)
  return (
    <div>
      <Button variant="quiet" className={styles.delete} onClick={() => setAsking(true)}>
        {texts.delete}
      </Button>
      <ConfirmDialog
        open={asking}
        title={texts.deleteTitle}
        confirm={texts.delete}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          forgetKit(id)
          navigate('/', { replace: true })
        }}
      >
        <p>{texts.deleteText}</p>
      </ConfirmDialog>
    </div>
  )
}
