import { isHidden } from '@firefelt/shared/control/placing/hiddenPlacing.ts'
import { EyeOff } from 'lucide-react'
import { useState } from 'react'
import { useHiddenTexts } from '../../i18n/hiddenTexts.ts'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import styles from './Hidden.module.css'
import { HiddenDialog } from './HiddenDialog.tsx'
import { Owners, useOwners } from './Owners.tsx'

/** Beside the facilitator's map: who is ready with what they place hidden; before that, the offer to begin. */
export const HiddenPanel = () => {
  const room = useRoom()
  const control = useControl()
  const texts = useHiddenTexts()
  const { ready, sealed, owners, last, namesOf } = useOwners()
  const [asks, setAsks] = useState<'begin' | 'drop'>()
  const { placing } = control
  const close = () => setAsks(undefined)
  if (placing === null || !isHidden(control)) {
    return (
      <>
        <section className={styles.panel}>
          <p className={styles.hint}>{texts.startLead}</p>
          <Button variant="secondary" size="small" onClick={() => setAsks('begin')}>
            <EyeOff aria-hidden size={20} />
            {placing === null ? texts.start : texts.again}
          </Button>
        </section>
        {asks === 'begin' ? <HiddenDialog onClose={close} /> : null}
      </>
    )
  }
  const between = placing.shown === 'others'
  return (
    <section className={styles.panel}>
      <h2>{between ? texts.between.title : texts.underWay}</h2>
      {between ? null : (
        <output>
          <b>{texts.ready(ready, sealed.length)}</b>
        </output>
      )}
      <Owners only={between ? last : owners} />
      {last.length === 0 ? null : <p className={styles.last}>{texts.lastOpenly(namesOf(last))}</p>}
      <Button size="small" variant="quiet" onClick={() => setAsks('drop')}>
        {texts.drop}
      </Button>
      <ConfirmDialog
        open={asks === 'drop'}
        title={texts.dropTitle}
        confirm={texts.dropConfirm}
        onCancel={close}
        onConfirm={() => {
          void room.command({ type: 'dropPlacing', placing: placing.id })
          close()
        }}
      >
        <p>{texts.dropText}</p>
      </ConfirmDialog>
    </section>
  )
}
