import { type ChoiceText, choiceTexts } from '@firefelt/shared/board/choice.ts'
import { choiceFor } from '@firefelt/shared/board/fates.ts'
import { randomId } from '@firefelt/shared/board/ids.ts'
import { limits } from '@firefelt/shared/protocol/limits.ts'
import { useAgreeTexts } from '../../i18n/agreeTexts.ts'
import { SharedText } from '../../list/SharedText.tsx'
import { permitted } from '../../store/permitted.ts'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import styles from './Agree.module.css'
import { useAgreed } from './useAgreed.ts'

/** To whom one theme goes, and who brings it there. */
export const EscalationFields = ({ theme }: { theme: string }) => {
  const room = useRoom()
  const control = useControl()
  const { escalation: texts } = useAgreeTexts()
  const { choices } = useAgreed().board
  const choice = choiceFor(choices, theme)
  const mayMake = permitted(room.actor, 'choice.make', control)
  const editable =
    permitted(room.actor, 'choice.write', control) && (choice !== undefined || mayMake)
  const now = () => choiceFor([...room.choices.get().values()], theme)
  const write = (field: ChoiceText, before: string, after: string) => {
    // A theme that only lies in the list has no record to write in before it is decided.
    if (now() === undefined) {
      room.act({ type: 'setFate', id: randomId(), theme, fate: 'escalation' })
    }
    const record = now()
    if (record !== undefined) room.writeChoiceText(record.id, field, before, after)
  }
  if (choice === undefined && !mayMake) return <p className={styles.state}>{texts.waits}</p>
  return (
    <div className={styles.sheet}>
      {choiceTexts.map((field) => (
        <SharedText
          key={field}
          label={texts[field]}
          text={choice?.[field] ?? ''}
          read={() => now()?.[field] ?? ''}
          most={limits.line}
          rows={1}
          editable={editable}
          onWrite={(before, after) => write(field, before, after)}
        />
      ))}
    </div>
  )
}

/** All that is taken further. */
export const Escalations = () => {
  const { escalated, nameOf } = useAgreed()
  const { escalation: texts } = useAgreeTexts()
  return (
    <>
      <p>{texts.lead}</p>
      {escalated.map((theme) => (
        <section key={theme} className={styles.one}>
          <h3>{nameOf(theme)}</h3>
          <EscalationFields theme={theme} />
        </section>
      ))}
    </>
  )
}
