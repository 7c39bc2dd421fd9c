import { choiceFor } from '@firefelt/shared/board/fates.ts'
import { isEmpty, sheetsOf } from '@firefelt/shared/board/filledSheets.ts'
import type { ItemKind } from '@firefelt/shared/kit/agenda.ts'
import { textIn } from '@firefelt/shared/kit/localized.ts'
import { useAgreeTexts } from '../../i18n/agreeTexts.ts'
import { useLanguage } from '../../i18n/LanguageContext.tsx'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { stepNow } from '../agenda/stepNow.ts'
import { isOnThemeScreen, type Work, workOf } from '../cards/themeWork.ts'
import { type Task, tasksOf } from './tasks.ts'
import { useAgreed } from './useAgreed.ts'

/** The steps in which themes are chosen, and what becomes of the others is settled. */
export const settling: readonly ItemKind[] = ['focus', 'agree', 'plenary', 'cardRound']

/** Those in which they may be chosen with dots. */
export const choosing: readonly ItemKind[] = ['focus', 'plenary']

/** Stands for the list of what is taken further, which is no form of the kit. */
export const escalations = 'escalations'

export interface StepTask {
  /** The form's id, or `escalations`. */
  form: string
  theme: string | null
  /** Undefined for what is taken further. */
  task: Task | undefined
  title: string
  about: string | undefined
  begun: boolean
}

interface StepTasks {
  tasks: readonly StepTask[]
  /** What it does with the chosen themes on screens of their own. */
  work: Work | undefined
  lacksFocus: boolean
}

/** What the step under way has to fill in, and whether it lacks themes to do that for. */
export const useTasks = (): StepTasks => {
  const control = useControl()
  const me = useRoom().actor.id
  const { language } = useLanguage()
  const { escalation } = useAgreeTexts()
  const { board, filled, focus, escalated, nameOf } = useAgreed()
  const now = stepNow(control)
  const apart = tasksOf(control.kit, now?.item, focus).filter(
    ({ form }) => !isOnThemeScreen(control.kit, now?.item, form),
  )
  const tasks = apart.map((task): StepTask => {
    const { form, theme } = task
    const sheets = sheetsOf(filled, form.id, theme).filter(
      ({ author }) => form.per !== 'participant' || author === me,
    )
    return {
      form: form.id,
      theme,
      task,
      title: textIn(form.name, language),
      about: theme === null ? undefined : nameOf(theme),
      begun: sheets.some((sheet) => !isEmpty(sheet)),
    }
  })
  const further: StepTask[] =
    now !== undefined && settling.includes(now.step.kind) && escalated.length > 0
      ? [
          {
            form: escalations,
            theme: null,
            task: undefined,
            title: escalation.title,
            about: escalated.map(nameOf).join(' · '),
            begun: escalated.some((theme) => {
              const { to = '', bringer = '' } = choiceFor(board.choices, theme) ?? {}
              return to !== '' || bringer !== ''
            }),
          },
        ]
      : []
  // What each does for themselves comes last.
  const last = tasks.findIndex(({ task }) => task?.form.per === 'participant')
  const at = last < 0 ? tasks.length : last
  const needsFocus = (now?.item?.forms ?? []).some(
    (id) => control.kit.forms.find((form) => form.id === id)?.per === 'theme',
  )
  return {
    tasks: tasks.toSpliced(at, 0, ...further),
    work: workOf(control.kit, now?.item),
    lacksFocus: needsFocus && focus.length === 0,
  }
}
