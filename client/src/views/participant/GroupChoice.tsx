import { currentGroups, membersOf } from '@firefelt/shared/control/groups.ts'
import { senderOf } from '@firefelt/shared/control/participants.ts'
import { useState } from 'react'
import { useLanguage, useTexts } from '../../i18n/LanguageContext.tsx'
import { senderName } from '../../i18n/senderName.ts'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { themeName } from '../../store/themeName.ts'
import { useReadable } from '../../store/useReadable.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Shape } from '../../ui/Shape.tsx'
import styles from './GroupChoice.module.css'
import { useChangeSelf } from './useChangeSelf.ts'

/** »Hvilken gruppe sidder I i?«: one big button a group, by its theme where it has one. */
export const GroupChoice = ({ onClose }: { onClose(): void }) => {
  const control = useControl()
  const texts = useTexts()
  const change = useChangeSelf()
  const room = useRoom()
  const { language } = useLanguage()
  const themes = useReadable(room.themes)
  const me = control.participants[room.actor.id]
  const [busy, setBusy] = useState(false)
  const { mine, overview } = texts.groups

  const choose = async (group: string) => {
    if (busy) return
    setBusy(true)
    const done = group === me?.group || (await change({ group }))
    setBusy(false)
    if (done) onClose()
  }
  const groups = currentGroups(control.groups)
  const basis = groups.find((group) => group.basis !== null)?.basis
  const byTheme = groups.some(({ theme }) => theme !== null)
  return (
    <Dialog open onClose={onClose} title={byTheme ? mine.askTheme : mine.ask}>
      <p>{basis == null ? mine.askLead : mine.by[basis]}</p>
      <ul className={styles.groups}>
        {groups.map(({ id, remote, theme }) => {
          const look = senderOf(control, id)
          const name = senderName(texts, control, id)
          const about = theme === null ? undefined : themeName(control, themes, theme, language)
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
                <b>{about ?? name}</b>
                <span>
                  {about === undefined ? null : `${name} · `}
                  {overview.members(membersOf(control.participants, id).length)}
                </span>
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
