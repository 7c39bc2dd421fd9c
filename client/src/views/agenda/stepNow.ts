import type { AgendaStep } from '@firefelt/shared/control/agenda/agenda.ts'
import { currentStep } from '@firefelt/shared/control/agenda/runTimer.ts'
import type { Control } from '@firefelt/shared/control/control.ts'
import type { AgendaItem } from '@firefelt/shared/kit/agenda.ts'
import type { Language } from '@firefelt/shared/kit/language.ts'
import { textIn } from '@firefelt/shared/kit/localized.ts'
import type { Texts } from '../../i18n/texts.ts'

type Course = Pick<Control, 'kit' | 'agenda'>

/** What the kit says of a step; undefined of one that was added. */
export const itemOf = ({ kit, agenda }: Course, step: string): AgendaItem | undefined =>
  kit.sessions.find(({ id }) => id === agenda.session)?.items.find(({ id }) => id === step)

/** What a step is called: as a facilitator named it, as the kit does, or by what it is. */
export const stepName = (
  course: Course,
  step: AgendaStep,
  language: Language,
  { meeting }: Pick<Texts, 'meeting'>,
): string => {
  if (step.name !== '') return step.name
  const item = itemOf(course, step.id)
  if (item !== undefined) return textIn(item.name, language)
  return step.kind === 'break' ? meeting.break : meeting.ownStep
}

export interface StepNow {
  step: AgendaStep
  item: AgendaItem | undefined
  /** From 1, skipped steps left out. */
  number: number
  of: number
  before: AgendaStep | undefined
  after: AgendaStep | undefined
}

/** The step under way; undefined before the meeting has begun, and while the room sleeps between two. */
export const stepNow = (
  control: Pick<Control, 'kit' | 'agenda' | 'timer'> & Partial<Pick<Control, 'asleep'>>,
): StepNow | undefined => {
  const step = control.asleep ? undefined : currentStep(control)
  if (step === undefined) return undefined
  const steps = control.agenda.steps.filter((each) => each === step || !each.skipped)
  const at = steps.indexOf(step)
  return {
    step,
    item: itemOf(control, step.id),
    number: at + 1,
    of: steps.length,
    before: steps[at - 1],
    after: steps[at + 1],
  }
}
