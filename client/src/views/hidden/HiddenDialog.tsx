import { randomId } from '@firefelt/shared/board/ids.ts'
import { ownersOf } from '@firefelt/shared/control/placing/hiddenPlacing.ts'
import type { Placing } from '@firefelt/shared/control/placing/placing.ts'
import { useState } from 'react'
import { useHiddenTexts } from '../../i18n/hiddenTexts.ts'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { senderName } from '../../i18n/senderName.ts'
import { useControl } from '../../store/RoomContext.tsx'
import { useCommandThen } from '../../store/useCommandThen.ts'
import { CheckField } from '../../ui/CheckField.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import styles from './Hidden.module.css'

/** Begins placing hidden: who places together, with or without names, and whose come last. */
export const HiddenDialog = ({ onClose }: { onClose(): void }) => {
  const control = useControl()
  const texts = useTexts()
  const { dialog } = useHiddenTexts()
  const hasGroups = control.grouping !== 'none'
  const [chosen, choose] = useState<Placing['of']>(hasGroups ? 'group' : 'participant')
  const of = hasGroups ? chosen : 'participant'
  const [unnamed, setUnnamed] = useState(false)
  const [waiting, setWaiting] = useState<readonly string[]>([])
  const { busy, command } = useCommandThen(onClose)
  const anonymous = of === 'participant' && unnamed
  const placing: Placing = { id: '', of, anonymous, last: [], ready: [], shown: 'none' }
  const owners = ownersOf({ ...control, placing })
  const last = owners.filter((owner) => waiting.includes(owner))

  const choice = (value: Placing['of'], name: string, hint: string, disabled: boolean) => (
    <label>
      <input
        type="radio"
        name="of"
        checked={of === value}
        disabled={disabled}
        onChange={() => choose(value)}
      />
      <b>{name}</b>
      <small>{hint}</small>
    </label>
  )
  return (
    <ConfirmDialog
      open
      title={dialog.title}
      confirm={dialog.begin}
      variant="bright"
      busy={busy}
      disabled={owners.length === 0}
      onCancel={onClose}
      onConfirm={() => command({ type: 'openPlacing', placing: randomId(), of, anonymous, last })}
    >
      <fieldset className={styles.choices}>
        <legend>{dialog.who}</legend>
        {choice(
          'group',
          dialog.groups,
          hasGroups ? dialog.groupsHint : dialog.noGroups,
          !hasGroups,
        )}
        {choice('participant', dialog.persons, dialog.personsHint, false)}
      </fieldset>
      {of === 'group' ? (
        <p className={styles.hint}>{dialog.held}</p>
      ) : (
        <CheckField
          label={dialog.anonymous}
          hint={dialog.anonymousHint}
          checked={unnamed}
          onChange={setUnnamed}
        />
      )}
      {owners.length < 2 ? null : (
        <fieldset className={styles.choices}>
          <legend>{dialog.last}</legend>
          <p className={styles.hint}>{dialog.lastHint}</p>
          {owners.map((owner) => (
            <label key={owner}>
              <input
                type="checkbox"
                checked={last.includes(owner)}
                onChange={({ target: { checked } }) =>
                  setWaiting(checked ? [...last, owner] : last.filter((one) => one !== owner))
                }
              />
              <span>{senderName(texts, control, owner)}</span>
            </label>
          ))}
          {last.length === 1 ? (
            <p role="alert">{anonymous ? dialog.knownAnonymous : dialog.known}</p>
          ) : null}
        </fieldset>
      )}
    </ConfirmDialog>
  )
}
