import { senderOf } from '@firefelt/shared/control/participants.ts'
import { LogOut } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { forgetIdentity } from '../../connection/identity.ts'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { senderName } from '../../i18n/senderName.ts'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { useIdentity } from '../../store/useIdentity.ts'
import { useReadable } from '../../store/useReadable.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx'
import { Shape } from '../../ui/Shape.tsx'
import { ThemeSwitch } from '../../ui/ThemeSwitch.tsx'
import styles from './Menu.module.css'
import { paths } from './paths.ts'

/** `K7M29QPX` as `K7M2-9QPX`. */
const showPersonalCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`

interface MenuProps {
  open: boolean
  onClose(): void
}

/** Who one is here, the code for another device, the language, and the way out. */
export const Menu = ({ open, onClose }: MenuProps) => {
  const room = useRoom()
  const control = useControl()
  const texts = useTexts()
  const { menu } = texts.participant
  const code = useIdentity(control.room)?.personalCode
  const [leaving, setLeaving] = useState(false)
  const me = senderOf(control, room.actor.id)
  return (
    <>
      <Dialog open={open && !leaving} onClose={onClose} title={menu.title}>
        <section className={styles.part}>
          <h3>{menu.as}</h3>
          <p className={styles.name}>
            <Shape shape={me?.shape ?? 0} colour={me?.colour ?? 0} />{' '}
            {senderName(texts, control, room.actor.id)}
          </p>
        </section>
        {code === undefined ? null : (
          <section className={styles.part}>
            <h3>{menu.code}</h3>
            <p className={styles.code}>{showPersonalCode(code)}</p>
            <p className={styles.help}>{menu.codeHelp}</p>
          </section>
        )}
        <section className={styles.part}>
          <h3>{texts.common.language}</h3>
          <LanguageSwitch />
        </section>
        <section className={styles.part}>
          <h3>{texts.common.theme}</h3>
          <ThemeSwitch />
        </section>
        <Button variant="secondary" onClick={() => setLeaving(true)}>
          <LogOut aria-hidden size={20} />
          {menu.leave}
        </Button>
      </Dialog>
      <LeaveDialog
        open={open && leaving}
        code={code === undefined ? '' : showPersonalCode(code)}
        onStay={() => {
          setLeaving(false)
          onClose()
        }}
      />
    </>
  )
}

/** Asks first: without the code there is no way back to being the same. */
const LeaveDialog = ({ open, code, onStay }: { open: boolean; code: string; onStay(): void }) => {
  const control = useControl()
  const { menu } = useTexts().participant
  const room = useRoom()
  const pending = useReadable(room.pending)
  const [, navigate] = useLocation()
  return (
    <Dialog
      open={open}
      onClose={onStay}
      title={menu.leaveTitle}
      actions={
        <>
          <Button variant="secondary" onClick={onStay}>
            {menu.stay}
          </Button>
          <Button
            variant="danger"
            onClick={() => {
              void room.leave()
              navigate(paths.start)
              forgetIdentity(control.room)
            }}
          >
            {menu.leave}
          </Button>
        </>
      }
    >
      <p>
        {menu.leaveText} <b className={styles.inline}>{code}</b>.
      </p>
      {pending === 0 ? null : <p className={styles.warning}>{menu.leaveUnsaved(pending)}</p>}
    </Dialog>
  )
}
