import { newPlan, type PlanPart, type PlanSettings, planParts } from '../control/plan/plan.ts'
import type { Plan, PlanSheet, PlanTheme } from './plan.ts'

const partOfFate: Record<NonNullable<PlanTheme['fate']>, PlanPart> = {
  focus: 'focus',
  later: 'otherThemes',
  escalation: 'escalations',
  parkingLot: 'parkingLot',
  dropped: 'otherThemes',
}

const isAgreement = ({ kind }: PlanSheet): boolean => kind === 'agreement' || kind === 'actionCard'

const partOfThemeSheet = (sheet: PlanSheet): PlanPart =>
  isAgreement(sheet) ? 'agreements' : 'focus'

const partOfRoomSheet = (sheet: PlanSheet): PlanPart => {
  if (isAgreement(sheet)) return 'agreements'
  return sheet.kind === 'criteria' ? 'focus' : 'followUp'
}

/**
 * What was left out is not told by another way: a theme that goes further up, is parked or left stays out with all that
 * was written about it. What is in focus, or has no fate yet, stays with its agreements, if those are wanted.
 */
const isWanted = ({ fate, sheets }: PlanTheme, wants: (part: PlanPart) => boolean): boolean =>
  wants(fate === null ? 'otherThemes' : partOfFate[fate]) ||
  ((fate === null || fate === 'focus') && sheets.length > 0)

/** A plan with what facilitators wrote around it, and without the parts that they left out. */
export const chosenPlan = (
  plan: Plan,
  { title, introduction, sender, parts }: PlanSettings,
): Plan => {
  const wants = (part: PlanPart) => parts.includes(part)
  const themes = plan.themes
    .map((theme) => ({
      ...theme,
      place: wants('map') ? theme.place : null,
      sheets: theme.sheets.filter((sheet) => wants(partOfThemeSheet(sheet))),
    }))
    .filter((theme) => isWanted(theme, wants))
  const leftOut = plan.themes.filter(({ id }) => themes.every((each) => each.id !== id))
  const namesLeftOut = leftOut.map(({ name }) => name)
  return {
    ...plan,
    title: title.trim() || plan.title,
    introduction: introduction.trim() || plan.introduction,
    sender: sender.trim() || plan.sender,
    map: wants('map') ? plan.map : null,
    themes,
    room: plan.room.filter((sheet) => wants(partOfRoomSheet(sheet))),
    each: wants('takeAways')
      ? plan.each.map((said) => ({ ...said, who: wants('people') ? said.who : '' }))
      : [],
    tasks: wants('agreements')
      ? plan.tasks.filter(({ theme }) => !namesLeftOut.includes(theme))
      : [],
    followUp: wants('followUp') ? plan.followUp : null,
    people: wants('people') ? plan.people : null,
    notes: wants('notes') ? plan.notes : [],
  }
}

/** What stays of a plan when only the plan is kept: what was chosen, and no single post-its. */
export const keptPlan = (plan: Plan, parts: readonly PlanPart[]): Plan =>
  chosenPlan(plan, { ...newPlan, parts: parts.filter((part) => part !== 'notes') })

/** The parts that a plan has something of: the others were never filled in, or are erased. */
export const partsIn = (plan: Plan): PlanPart[] => {
  const whole = JSON.stringify(chosenPlan(plan, { ...newPlan, parts: [...planParts] }))
  return planParts.filter((part) => {
    const parts = planParts.filter((each) => each !== part)
    return JSON.stringify(chosenPlan(plan, { ...newPlan, parts })) !== whole
  })
}
