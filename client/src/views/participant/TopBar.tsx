import { senderOf } from '@firefelt/shared/control/participants.ts'
import { Menu as MenuIcon } from 'lucide-react'
import { useState } from 'react'
import { useLanguage, useTexts } from '../../i18n/LanguageContext.tsx'
import { senderName } from '../../i18n/senderName.ts'
import { useControl, useRoom, useSenderId } from '../../store/RoomContext.tsx'
import { IconButton } from '../../ui/Button.tsx'
import { Shape } from '../../ui/Shape.tsx'
import { StatusPill } from '../../ui/StatusPill.tsx'
import { stepName, stepNow } from '../agenda/stepNow.ts'
import { TimeLeft } from '../agenda/TimeLeft.tsx'
import { Menu } from './Menu.tsx'
import styles from './TopBar.module.css'

/** The room or the step of its meeting with the time left, who one is in it and in which group, and whether everything is saved. */
export const TopBar = () => {
  const room = useRoom()
  const control = useControl()
  const texts = useTexts()
  const [open, setOpen] = useState(false)
  const sender = useSenderId()
  const look = senderOf(control, sender)
  const { language } = useLanguage()
  // After the end there is no step, and no time that is left of it.
  const now = control.phase === 'ended' ? undefined : stepNow(control)
  const title =
    now === undefined
      ? control.title || texts.common.product
      : stepName(control, now.step, language, texts)
  const own = senderName(texts, control, room.actor.id)
  return (
    <header className={styles.bar}>
      <div className={styles.names}>
        <b className={styles.title}>{title}</b>
        <span className={styles.me}>
          <Shape shape={look?.shape ?? 0} colour={look?.colour ?? 0} />
          <span>
            {sender === room.actor.id ? (
              own
            ) : (
              <>
                {senderName(texts, control, sender)}
                <span className={styles.own}> · {own}</span>
              </>
            )}
          </span>
        </span>
      </div>
      {control.phase === 'ended' || control.asleep !== null ? null : <TimeLeft />}
      <div className={styles.status} data-ended={control.phase === 'ended' || undefined}>
        <StatusPill short />
      </div>
      <IconButton
        label={texts.participant.menu.open}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <MenuIcon aria-hidden size={24} />
      </IconButton>
      <Menu open={open} onClose={() => setOpen(false)} />
    </header>
  )
}
