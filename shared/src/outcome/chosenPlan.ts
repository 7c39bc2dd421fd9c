import type { PlanPart, PlanSettings } from '../control/plan/plan.ts'
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
    .filter(
      ({ fate, sheets }) =>
        sheets.length > 0 || wants(fate === null ? 'otherThemes' : partOfFate[fate]),
    )
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
    tasks: wants('agreements') ? plan.tasks : [],
    followUp: wants('followUp') ? plan.followUp : null,
    people: wants('people') ? plan.people : null,
    notes: wants('notes') ? plan.notes : [],
  }
}
