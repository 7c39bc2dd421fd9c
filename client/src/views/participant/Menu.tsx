import { LogOut } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { forgetIdentity } from '../../connection/identity.ts'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { useIdentity } from '../../store/useIdentity.ts'
import { useReadable } from '../../store/useReadable.ts'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { CheckField } from '../../ui/CheckField.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx'
import { ThemeSwitch } from '../../ui/ThemeSwitch.tsx'
import { GroupChoice } from './GroupChoice.tsx'
import styles from './Menu.module.css'
import { MyGroup } from './MyGroup.tsx'
import { OwnName } from './OwnName.tsx'
import { paths } from './paths.ts'
import { showPersonalCode } from './personalCode.ts'
import { useChangeSelf } from './useChangeSelf.ts'

interface MenuProps {
  open: boolean
  onClose(): void
}

/** Who one is here and in which group, the code for another device, the language, and the way out. */
export const Menu = ({ open, onClose }: MenuProps) => {
  const room = useRoom()
  const control = useControl()
  const texts = useTexts()
  const { menu } = texts.participant
  const code = useIdentity(control.room)?.personalCode
  const change = useChangeSelf()
  const [leaving, setLeaving] = useState(false)
  const [choosing, setChoosing] = useState(false)
  const close = () => {
    setChoosing(false)
    onClose()
  }
  return (
    <>
      <Dialog open={open && !leaving && !choosing} onClose={onClose} title={menu.title}>
        <section className={styles.part}>
          <h3>{menu.as}</h3>
          <OwnName />
          {control.phase === 'open' ? (
            <CheckField
              label={texts.groups.mine.remote}
              checked={control.participants[room.actor.id]?.remote ?? false}
              onChange={(remote) => void change({ remote })}
            />
          ) : null}
        </section>
        <MyGroup onChoose={() => setChoosing(true)} />
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
        <section className={styles.part}>
          <h3>{menu.own}</h3>
          <p className={styles.help}>{menu.kept(control.keepDays)}</p>
          <LinkButton href={`/r/${control.room}/mine`} variant="secondary">
            {menu.mine}
          </LinkButton>
        </section>
        <Button variant="secondary" onClick={() => setLeaving(true)}>
          <LogOut aria-hidden size={20} />
          {menu.leave}
        </Button>
      </Dialog>
      {open && choosing ? <GroupChoice onClose={close} /> : null}
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
    <ConfirmDialog
      open={open}
      title={menu.leaveTitle}
      cancel={menu.stay}
      confirm={menu.leave}
      onCancel={onStay}
      onConfirm={() => {
        void room.leave()
        navigate(paths.start)
        forgetIdentity(control.room)
      }}
    >
      <p>
        {menu.leaveText} <b className={styles.inline}>{code}</b>.
      </p>
      {pending === 0 ? null : <p className={styles.warning}>{menu.leaveUnsaved(pending)}</p>}
    </ConfirmDialog>
  )
}
