import { limits } from '../../protocol/limits.ts'
import type { Control } from '../control.ts'
import type { Agenda, AgendaStep } from './agenda.ts'

type Course = Pick<Control, 'agenda' | 'timer'>

const changeStep = (agenda: Agenda, id: string, wanted: Partial<AgendaStep>): Agenda => {
  const step = agenda.steps.find((each) => each.id === id)
  const isSo = (key: string) => step?.[key as keyof AgendaStep] === wanted[key as keyof AgendaStep]
  if (step === undefined || Object.keys(wanted).every(isSo)) return agenda
  const steps = agenda.steps.map((each) => (each === step ? { ...each, ...wanted } : each))
  return { ...agenda, steps }
}

/** Sets how long steps take, in whole minutes; steps that there are not are left out. */
export const setMinutes = (agenda: Agenda, minutes: Readonly<Record<string, number>>): Agenda =>
  Object.entries(minutes).reduce(
    (changed, [id, wanted]) => changeStep(changed, id, { minutes: wanted }),
    agenda,
  )

/** Leaves a step out or takes it up again; the one under way is left by going to another. */
export const skipStep = ({ agenda, timer }: Course, id: string, skipped: boolean): Agenda =>
  timer.step === id ? agenda : changeStep(agenda, id, { skipped })

const insert = (steps: readonly AgendaStep[], step: AgendaStep, before: string | null) => {
  const at = steps.findIndex(({ id }) => id === before)
  return at < 0 ? [...steps, step] : [...steps.slice(0, at), step, ...steps.slice(at)]
}

/** Moves a step to just before another; to the end when `before` is null or not there. */
export const moveStep = (agenda: Agenda, id: string, before: string | null): Agenda => {
  const step = agenda.steps.find((each) => each.id === id)
  if (step === undefined || before === id) return agenda
  const others = agenda.steps.filter((each) => each !== step)
  const steps = insert(others, step, before)
  return steps.every((each, at) => each === agenda.steps[at]) ? agenda : { ...agenda, steps }
}

export interface AddedStep extends Pick<AgendaStep, 'id' | 'kind' | 'name' | 'minutes'> {
  before: string | null
}

/** Adds a step, once under one id, while the agenda holds more. */
export const addStep = (agenda: Agenda, { before, ...wanted }: AddedStep): Agenda => {
  const isThere = agenda.steps.some(({ id }) => id === wanted.id)
  if (isThere || agenda.steps.length >= limits.agendaSteps) return agenda
  const { minutes } = wanted
  const step = { ...wanted, min: minutes, max: minutes, added: true, skipped: false }
  return { ...agenda, steps: insert(agenda.steps, step, before) }
}

/** Takes an added step away again, unless it is under way; the kit's own can only be skipped. */
export const removeStep = ({ agenda, timer }: Course, id: string): Agenda => {
  const steps = agenda.steps.filter((each) => !(each.id === id && each.added && timer.step !== id))
  return steps.length === agenda.steps.length ? agenda : { ...agenda, steps }
}
