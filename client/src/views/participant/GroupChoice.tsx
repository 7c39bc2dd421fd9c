import { currentGroups, membersOf } from '@firefelt/shared/control/groups.ts'
import { senderOf } from '@firefelt/shared/control/participants.ts'
import { useState } from 'react'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { senderName } from '../../i18n/senderName.ts'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Shape } from '../../ui/Shape.tsx'
import styles from './GroupChoice.module.css'
import { useChangeSelf } from './useChangeSelf.ts'

/** »Hvilken gruppe sidder I i?«: one big button a group. */
export const GroupChoice = ({ onClose }: { onClose(): void }) => {
  const control = useControl()
  const texts = useTexts()
  const change = useChangeSelf()
  const me = control.participants[useRoom().actor.id]
  const [busy, setBusy] = useState(false)
  const { mine, overview } = texts.groups

  const choose = async (group: string) => {
    if (busy) return
    setBusy(true)
    const done = group === me?.group || (await change({ group }))
    setBusy(false)
    if (done) onClose()
  }
  return (
    <Dialog open onClose={onClose} title={mine.ask}>
      <p>{mine.askLead}</p>
      <ul className={styles.groups}>
        {currentGroups(control.groups).map(({ id, remote }) => {
          const look = senderOf(control, id)
          return (
            <li key={id}>
              <button
                type="button"
                className={styles.group}
                style={{ background: `var(--note-${look?.colour ?? 0})` }}
                aria-pressed={me?.group === id}
                aria-disabled={busy || undefined}
                onClick={() => void choose(id)}
              >
                <Shape shape={look?.shape ?? 0} />
                <b>{senderName(texts, control, id)}</b>
                <span>{overview.members(membersOf(control.participants, id).length)}</span>
                {remote ? <span>{mine.forRemote}</span> : null}
              </button>
            </li>
          )
        })}
      </ul>
      <Button variant="secondary" onClick={onClose}>
        {me?.group == null ? mine.later : texts.common.cancel}
      </Button>
    </Dialog>
  )
}
