import { bases } from '@firefelt/shared/control/group.ts'
import { Shapes } from 'lucide-react'
import { useState } from 'react'
import { useCardsTexts } from '../../i18n/cardsTexts.ts'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { useRoom } from '../../store/RoomContext.tsx'
import { Button } from '../../ui/Button.tsx'
import { CheckField } from '../../ui/CheckField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './Cards.module.css'

/** New groups, one for each of the chosen themes. */
export const ThemeGroups = ({ themes }: { themes: readonly string[] }) => {
  const room = useRoom()
  const { common } = useTexts()
  const { groups: texts } = useCardsTexts()
  const [open, setOpen] = useState(false)
  const [basis, setBasis] = useState<(typeof bases)[number]>('interest')
  const [choose, setChoose] = useState(true)
  const [busy, setBusy] = useState(false)
  const close = () => setOpen(false)
  const make = async () => {
    setBusy(true)
    const done = await room.command({
      type: 'makeThemeGroups',
      themes: [...themes],
      basis: choose ? basis : null,
      choose,
    })
    setBusy(false)
    if (done) close()
  }
  return (
    <>
      <p>{texts.lead}</p>
      <Button variant="secondary" onClick={() => setOpen(true)}>
        <Shapes aria-hidden size={20} />
        {texts.open}
      </Button>
      <Dialog
        open={open}
        title={texts.open}
        onClose={close}
        actions={
          <>
            <Button variant="secondary" onClick={close}>
              {common.cancel}
            </Button>
            <Button variant="bright" busy={busy} onClick={() => void make()}>
              {texts.make}
            </Button>
          </>
        }
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
      </Dialog>
    </>
  )
}
