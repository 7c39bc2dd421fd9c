import { randomId } from '@firefelt/shared/board/ids.ts'
import type { ItemKind } from '@firefelt/shared/kit/agenda.ts'
import { limits } from '@firefelt/shared/protocol/limits.ts'
import { Coffee, Plus } from 'lucide-react'
import type { SubmitEvent } from 'react'
import { useAgendaTexts } from '../../i18n/agendaTexts.ts'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { readLine, useDraft } from '../../store/useDraft.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './AgendaDialog.module.css'
import { stepNow } from './stepNow.ts'

/** Adds a break or a step of one's own: the next thing after what is under way, else the last. */
export const AddStep = () => {
  const room = useRoom()
  const control = useControl()
  const { common } = useTexts()
  const texts = useAgendaTexts()
  const [name, setName] = useDraft('addStep', readLine)
  const before = stepNow(control)?.after?.id ?? null
  const full = control.agenda.steps.length >= limits.agendaSteps

  const add = (kind: ItemKind, called: string) =>
    void room.command({
      type: 'addStep',
      step: randomId(),
      kind,
      name: called,
      minutes: 10,
      before,
    })
  if (name !== undefined) {
    return (
      <form
        className={styles.adding}
        onSubmit={(event: SubmitEvent) => {
          event.preventDefault()
          if (name.trim() === '') return
          add('plenary', name.trim())
          setName(undefined)
        }}
      >
        <TextField
          // Opened by one's own press, to be written in at once.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          label={texts.addName}
          value={name}
          onChange={setName}
          maxLength={limits.stepName}
        />
        <div className={styles.adds}>
          <Button type="submit">{texts.addDone}</Button>
          <Button variant="secondary" onClick={() => setName(undefined)}>
            {common.cancel}
          </Button>
        </div>
      </form>
    )
  }
  return (
    <div className={styles.adds}>
      <Button variant="secondary" size="small" disabled={full} onClick={() => add('break', '')}>
        <Coffee aria-hidden size={20} />
        {texts.addBreak}
      </Button>
      <Button variant="secondary" size="small" disabled={full} onClick={() => setName('')}>
        <Plus aria-hidden size={20} />
        {texts.add}
      </Button>
    </div>
  )
}
