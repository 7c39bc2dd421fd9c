import { textIn } from '@firefelt/shared/kit/localized.ts'
import { ChevronRight, PenLine } from 'lucide-react'
import { Link } from 'wouter'
import { useAgreeTexts } from '../../i18n/agreeTexts.ts'
import { useLanguage } from '../../i18n/LanguageContext.tsx'
import { useControl } from '../../store/RoomContext.tsx'
import agree from '../agree/Agree.module.css'
import { paths } from '../participant/paths.ts'
import { inside } from '../participant/useLeave.ts'

/** While the room sleeps: what people may write on, what they agreed to do and what they have learnt meanwhile. */
export const WriteOn = () => {
  const { kit, asleep } = useControl()
  const { language } = useLanguage()
  const texts = useAgreeTexts()
  const next = kit.sessions.find(({ id }) => id === asleep?.next)
  const asked = next?.items.flatMap(({ forms }) => forms) ?? []
  const forms = kit.forms.filter(
    ({ id, kind }) => kind === 'followUp' || (kind === 'sinceLast' && asked.includes(id)),
  )
  if (asleep === null || forms.length === 0) return null
  return (
    <section className={agree.tasks}>
      <h2>{texts.write}</h2>
      {forms.map(({ id, name, help }) => (
        <Link key={id} href={paths.form(id, null)} state={inside} className={agree.task}>
          <PenLine aria-hidden size={22} />
          <b>{textIn(name, language)}</b>
          <ChevronRight aria-hidden size={20} />
          <span>{textIn(help, language)}</span>
        </Link>
      ))}
    </section>
  )
}
