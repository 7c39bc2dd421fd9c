import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { forgetPart } from '../../connection/forgetRoom.ts'
import { forgetIdentity, type Identity } from '../../connection/identity.ts'
import { useLanguage, useTexts } from '../../i18n/LanguageContext.tsx'
import { PreparationProvider } from '../../store/PreparationContext.tsx'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { MessagePage } from '../../ui/MessagePage.tsx'
import { WaitingForRoom } from '../../ui/WaitingForRoom.tsx'
import { PrepareRoom } from './PrepareRoom.tsx'
import { useQuietControl } from './useQuietControl.ts'

interface QuietPreparationProps {
  room: string
  identity: Identity
  /** A personal link led here: once the meeting has begun, that is where it leads. */
  byLink: boolean
}

/** The preparation by itself: what it needs of the room it asks for once, and nobody is told. */
export const QuietPreparation = ({ room, identity, byLink }: QuietPreparationProps) => {
  const { control, refused } = useQuietControl(room, identity)
  const { suggest } = useLanguage()
  const { common, participant: texts } = useTexts()
  const [, navigate] = useLocation()
  const language = control?.language
  useEffect(() => {
    if (language !== undefined) suggest(language)
  }, [language, suggest])
  const begun = control !== undefined && control.timer.step !== null
  useEffect(() => {
    if (byLink && begun) navigate('/', { replace: true })
  }, [byLink, begun, navigate])

  if (refused === 'erased') {
    const { erased, home } = common.room
    return (
      <MessagePage
        title={erased.title}
        actions={
          <LinkButton href="/" variant="secondary">
            {home}
          </LinkButton>
        }
      >
        {erased.text}
      </MessagePage>
    )
  }
  if (refused) {
    const forget = () => {
      void forgetPart(room, identity.participant)
      forgetIdentity(room)
    }
    return (
      <MessagePage
        title={common.room.refused.title}
        actions={<Button onClick={forget}>{texts.join.back}</Button>}
      >
        {common.room.refused.text}
      </MessagePage>
    )
  }
  if (control === undefined) return <WaitingForRoom />
  return (
    <PreparationProvider control={control} identity={identity}>
      <PrepareRoom control={control} identity={identity} />
    </PreparationProvider>
  )
}
