import { type PlanPart, type PlanSettings, planParts } from '@firefelt/shared/control/plan/plan.ts'
import { limits } from '@firefelt/shared/protocol/limits.ts'
import { useId } from 'react'
import { usePlanTexts } from '../../i18n/planTexts.ts'
import { CheckField } from '../../ui/CheckField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Plan.module.css'
import type { Saving } from './usePlanSettings.ts'

interface PlanWordsProps {
  settings: PlanSettings
  change(wish: Partial<PlanSettings>): void
  state: Saving
  /** What the plan is called until somebody calls it something else. */
  title: string
  /** What there is to choose of. */
  offered: readonly PlanPart[]
}

/** Title, introduction and sender, and what goes in. */
export const PlanWords = ({ settings, change, state, title, offered }: PlanWordsProps) => {
  const texts = usePlanTexts()
  const id = useId()
  const { parts } = settings
  const said = { saved: texts.saved, saving: texts.saving, failed: texts.notSaved }
  return (
    <>
      <TextField
        label={texts.planTitle}
        value={settings.title}
        placeholder={title}
        maxLength={limits.title}
        onChange={(words) => change({ title: words })}
      />
      <div className={styles.field}>
        <label htmlFor={id}>{texts.introduction}</label>
        <textarea
          id={id}
          className={styles.area}
          value={settings.introduction}
          maxLength={limits.planIntroduction}
          aria-describedby={`${id}-hint`}
          onChange={(event) => change({ introduction: event.target.value })}
        />
        <p id={`${id}-hint`} className={styles.hint}>
          {texts.introductionHint}
        </p>
      </div>
      <TextField
        label={texts.sender}
        value={settings.sender}
        hint={texts.senderHint}
        maxLength={limits.line}
        onChange={(words) => change({ sender: words })}
      />
      <fieldset className={styles.checks}>
        <legend>{texts.parts}</legend>
        {offered.map((part) => (
          <CheckField
            key={part}
            label={texts.part[part]}
            checked={parts.includes(part)}
            onChange={(wanted) =>
              change({
                parts: planParts.filter((each) => (each === part ? wanted : parts.includes(each))),
              })
            }
          />
        ))}
      </fieldset>
      <p aria-live="polite" className={styles.state}>
        {said[state]}
      </p>
    </>
  )
}
