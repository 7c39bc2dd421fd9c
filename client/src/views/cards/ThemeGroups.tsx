import { bases } from '@firefelt/shared/control/group.ts'
import { holdsGroups } from '@firefelt/shared/control/placing/hiddenPlacing.ts'
import { Shapes } from 'lucide-react'
import { useState } from 'react'
import { useCardsTexts } from '../../i18n/cardsTexts.ts'
import { useControl } from '../../store/RoomContext.tsx'
import { useCommandThen } from '../../store/useCommandThen.ts'
import { Button } from '../../ui/Button.tsx'
import { CheckField } from '../../ui/CheckField.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import styles from './Cards.module.css'

/** New groups, one for each of the chosen themes. */
export const ThemeGroups = ({ themes }: { themes: readonly string[] }) => {
  const { groups: texts } = useCardsTexts()
  const held = holdsGroups(useControl())
  const [open, setOpen] = useState(false)
  const [basis, setBasis] = useState<(typeof bases)[number]>('interest')
  const [choose, setChoose] = useState(true)
  const close = () => setOpen(false)
  const { busy, command } = useCommandThen(close)
  const make = () =>
    command({ type: 'makeThemeGroups', themes: [...themes], basis: choose ? basis : null, choose })
  if (held) return <p>{texts.held}</p>
  return (
    <>
      <p>{texts.lead}</p>
      <Button variant="secondary" onClick={() => setOpen(true)}>
        <Shapes aria-hidden size={20} />
        {texts.open}
      </Button>
      <ConfirmDialog
        open={open}
        title={texts.open}
        confirm={texts.make}
        variant="bright"
        busy={busy}
        onCancel={close}
        onConfirm={make}
      >
        <p>{texts.text}</p>
        <CheckField
          label={texts.choose}
          hint={texts.chooseHint}
          checked={choose}
          onChange={setChoose}
        />
        {choose ? (
          <fieldset className={styles.bases}>
            <legend>{texts.basis}</legend>
            {bases.map((each) => (
              <label key={each}>
                <input
                  type="radio"
                  name="basis"
                  checked={basis === each}
                  onChange={() => setBasis(each)}
                />
                {texts[each]}
              </label>
            ))}
          </fieldset>
        ) : null}
      </ConfirmDialog>
    </>
  )
}
