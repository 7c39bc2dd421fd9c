import type { Control } from '@firefelt/shared/control/control.ts'
import { screenOf } from '../agenda/screenOf.ts'
import { stepNow } from '../agenda/stepNow.ts'
import { workOf } from '../cards/themeWork.ts'

type Course = Pick<Control, 'kit' | 'agenda' | 'timer' | 'asleep'>

/** Whether the step is one in which the whole map is talked about: not one that goes into single themes. */
export const comparesSenders = (control: Course): boolean => {
  const now = stepNow(control)
  if (now === undefined || now.step.kind === 'focus') return false
  return screenOf(now.step.kind) === 'map' && workOf(control.kit, now.item) === undefined
}

/** Whether every map shows one pin a theme, and lines from the opened one to where each has placed it. */
export const showsLines = (control: Course & Pick<Control, 'openTheme'>): boolean =>
  control.openTheme !== null && comparesSenders(control)
