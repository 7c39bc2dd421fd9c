import { nextSession } from '@firefelt/shared/control/sessions/sessions.ts'
import { textIn } from '@firefelt/shared/kit/localized.ts'
import { useLanguage } from '../../i18n/LanguageContext.tsx'
import { useControl } from '../../store/RoomContext.tsx'

/** What the session under way is called, and the one that comes next: as was agreed, else in the kit's order. */
export const useSessionNames = () => {
  const control = useControl()
  const { language } = useLanguage()
  const { kit, agenda, asleep } = control
  const nameOf = (id: string) => {
    const session = kit.sessions.find((each) => each.id === id)
    return session === undefined ? '' : textIn(session.name, language)
  }
  const nextId = asleep?.next ?? nextSession(control)?.id ?? agenda.session
  return { now: nameOf(agenda.session), next: nameOf(nextId), nextId }
}
