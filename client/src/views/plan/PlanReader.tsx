import { useCallback, useEffect } from 'react'
import { planApi } from '../../connection/planApi.ts'
import { useLanguage, useTexts } from '../../i18n/LanguageContext.tsx'
import { usePlanTexts } from '../../i18n/planTexts.ts'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { Downloads } from './Downloads.tsx'
import { PlanFrame } from './PlanFrame.tsx'
import { PlanStory } from './PlanStory.tsx'
import { useAsked } from './useAsked.ts'

interface PlanReaderProps {
  room: string
  token: string
  /** This browser may edit the plan too. */
  edits: boolean
}

/** A published plan, for whoever has its link. */
export const PlanReader = ({ room, token, edits }: PlanReaderProps) => {
  const texts = usePlanTexts()
  const { notices } = useTexts().common
  const { suggest } = useLanguage()
  const ask = useCallback(() => planApi.read(room, token), [room, token])
  const [asked, again] = useAsked(ask)
  const plan = asked.kind === 'answered' ? asked.answer : undefined
  usePageTitle(plan?.title ?? texts.title)
  const language = plan?.language
  useEffect(() => {
    if (language !== undefined) suggest(language)
  }, [language, suggest])

  if (asked.kind === 'asking') return <Spinner label={texts.loading} />
  if (plan === undefined) {
    const code = asked.kind === 'failed' ? asked.code : 'internal'
    const closed = ['not-found', 'erased', 'not-allowed', 'invalid-input'].includes(code)
    return (
      <PlanFrame>
        <EmptyState
          as="page"
          title={texts.noKey.title}
          actions={
            closed ? (
              <LinkButton href="/" variant="secondary">
                Firefelt
              </LinkButton>
            ) : (
              <Button onClick={again}>{texts.again}</Button>
            )
          }
        >
          {closed ? texts.noKey.text : notices.problem[code]}
        </EmptyState>
      </PlanFrame>
    )
  }
  return (
    <PlanFrame back={edits ? { href: `/r/${room}/plan`, text: texts.edit } : undefined}>
      <PlanStory plan={plan} />
      <Downloads room={room} token={token} />
    </PlanFrame>
  )
}
