import { planParts } from '@firefelt/shared/control/plan/plan.ts'
import { chosenPlan, partsIn } from '@firefelt/shared/outcome/chosenPlan.ts'
import type { PlanDesk } from '@firefelt/shared/protocol/planHttp.ts'
import { useCallback, useEffect, useState } from 'react'
import { forgetRoom } from '../../connection/forgetRoom.ts'
import { planApi } from '../../connection/planApi.ts'
import { useLanguage, useTexts } from '../../i18n/LanguageContext.tsx'
import { usePlanTexts } from '../../i18n/planTexts.ts'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { Downloads } from './Downloads.tsx'
import { LettingGo } from './LettingGo.tsx'
import styles from './Plan.module.css'
import { PlanFrame } from './PlanFrame.tsx'
import { PlanSharing } from './PlanSharing.tsx'
import { PlanStory } from './PlanStory.tsx'
import { PlanWords } from './PlanWords.tsx'
import { useAsked } from './useAsked.ts'
import { usePlanSettings } from './usePlanSettings.ts'

interface DeskProps {
  room: string
  token: string
  desk: PlanDesk
  onChanged(): void
  onGone(): void
}

/** What facilitators write and choose, beside what others get to see of it. */
const Desk = ({ room, token, desk, onChanged, onGone }: DeskProps) => {
  const texts = usePlanTexts()
  const { settings, change, state, settle } = usePlanSettings(room, token, desk.settings)
  const plan = chosenPlan(desk.plan, settings)
  const back = { href: `/r/${room}/facilitator`, text: texts.back }
  return (
    <PlanFrame wide back={desk.planOnlyUntil === null ? back : undefined}>
      <div className={styles.tools}>
        <section className={styles.part}>
          <h1 tabIndex={-1}>{texts.title}</h1>
          <PlanWords
            settings={settings}
            change={change}
            state={state}
            title={desk.plan.title}
            offered={desk.planOnlyUntil === null ? planParts : partsIn(desk.plan)}
          />
        </section>
        <PlanSharing room={room} token={token} link={desk.link} settle={settle} />
        <Downloads room={room} token={token} tables={desk.planOnlyUntil === null} />
        {desk.planOnlyUntil === null ? (
          <section className={styles.part}>
            <h2>{texts.paper}</h2>
            <p>{texts.paperText}</p>
            <div>
              <LinkButton href={`/r/${room}/paper`} variant="secondary">
                {texts.toPaper}
              </LinkButton>
            </div>
          </section>
        ) : null}
        <LettingGo room={room} token={token} desk={desk} onKept={onChanged} onGone={onGone} />
      </div>
      <section className={styles.preview} aria-label={texts.preview}>
        <h2>{texts.preview}</h2>
        <PlanStory plan={plan} />
      </section>
    </PlanFrame>
  )
}

/** The facilitators' page about the plan. It opens no socket, so it also works when only the plan is left. */
export const PlanDeskPage = ({ room, token }: { room: string; token: string }) => {
  const texts = usePlanTexts()
  const { notices } = useTexts().common
  const { suggest } = useLanguage()
  const [gone, setGone] = useState(false)
  const ask = useCallback(() => planApi.desk(room, token), [room, token])
  const [asked, again] = useAsked(ask)
  const desk = asked.kind === 'answered' ? asked.answer : undefined
  usePageTitle(texts.title, desk?.room)
  const language = desk?.language
  useEffect(() => {
    if (language !== undefined) suggest(language)
  }, [language, suggest])
  const erased = gone || (asked.kind === 'failed' && asked.code === 'erased')
  useEffect(() => {
    if (erased) void forgetRoom(room)
  }, [erased, room])

  if (erased) {
    return (
      <PlanFrame>
        <EmptyState
          as="page"
          title={texts.letting.goneTitle}
          actions={
            <LinkButton href="/" variant="secondary">
              Firefelt
            </LinkButton>
          }
        >
          {texts.letting.gone}
        </EmptyState>
      </PlanFrame>
    )
  }
  if (asked.kind === 'asking') return <Spinner label={texts.loading} />
  if (desk === undefined) {
    const code = asked.kind === 'failed' ? asked.code : 'internal'
    return (
      <PlanFrame>
        <EmptyState
          as="page"
          title={texts.title}
          actions={<Button onClick={again}>{texts.again}</Button>}
        >
          {notices.problem[code]}
        </EmptyState>
      </PlanFrame>
    )
  }
  return (
    <Desk room={room} token={token} desk={desk} onChanged={again} onGone={() => setGone(true)} />
  )
}
