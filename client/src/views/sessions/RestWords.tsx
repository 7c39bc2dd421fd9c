import type { Language } from '@firefelt/shared/kit/language.ts'
import { textIn } from '@firefelt/shared/kit/localized.ts'
import { useState } from 'react'
import { useLanguage } from '../../i18n/LanguageContext.tsx'
import { locales } from '../../i18n/locale.ts'
import { useSessionTexts } from '../../i18n/sessionTexts.ts'
import { useControl } from '../../store/RoomContext.tsx'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../agenda/Said.tsx'
import { ChosenThemes, LastTime } from './LastTime.tsx'
import { restOf } from './rest.ts'
import { PlanDialog } from './SessionDialogs.tsx'
import styles from './Sessions.module.css'

/** A day and time as it is said here, e.g. »torsdag den 3. december 2026 kl. 09.00«. */
const momentText = (time: number, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'full', timeStyle: 'short' }).format(time)

const useUntil = (): string => {
  const { kit, asleep } = useControl()
  const { language } = useLanguage()
  const texts = useSessionTexts()
  const next = kit.sessions.find(({ id }) => id === asleep?.next)
  const name = next && textIn(next.name, language)
  const when = asleep?.opensAt == null ? undefined : momentText(asleep.opensAt, language)
  if (name !== undefined)
    return when === undefined ? texts.untilUnknown(name) : texts.until(name, when)
  return when === undefined ? '' : texts.meetAgain(when)
}

/** That the room sleeps, until when, what was agreed for the time between and what to bring; or that people meet again, and what they tell each other first. */
export const RestWords = ({ size }: { size: 'page' | 'panel' | 'wall' }) => {
  const control = useControl()
  const { kit, agenda, asleep } = control
  const { language } = useLanguage()
  const texts = useSessionTexts()
  const until = useUntil()
  const sleeps = restOf(control) === 'asleep'
  const session = kit.sessions.find(({ id }) => id === (sleeps ? asleep?.next : agenda.session))
  const [plans, setPlans] = useState(false)
  const Heading = size === 'page' ? 'h1' : 'h2'
  return (
    <div className={styles.rest} data-size={size}>
      <Heading tabIndex={size === 'page' ? -1 : undefined}>
        {sleeps ? texts.asleep : texts.again}
      </Heading>
      <p className={styles.until}>
        {sleeps || session === undefined ? until : texts.begin(textIn(session.name, language))}
      </p>
      {sleeps ? <p>{texts.kept}</p> : null}
      {sleeps && size === 'panel' ? (
        <Button size="small" variant="secondary" onClick={() => setPlans(true)}>
          {texts.plan}
        </Button>
      ) : null}
      {plans ? <PlanDialog onClose={() => setPlans(false)} /> : null}
      <ChosenThemes />
      {session === undefined ? null : (
        <Said as="questions" title={sleeps ? texts.bring : texts.since} lines={session.sinceLast} />
      )}
      {size === 'wall' ? null : <LastTime />}
    </div>
  )
}
