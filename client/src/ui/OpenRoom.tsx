import type { Actor } from '@firefelt/shared/board/actor.ts'
import { type ReactNode, startTransition, useEffect, useState } from 'react'
import { reloadAfresh } from '../connection/appShell.ts'
import { useLanguage, useTexts } from '../i18n/LanguageContext.tsx'
import { openRoom } from '../store/openRoom.ts'
import { RoomProvider } from '../store/RoomContext.tsx'
import type { Room } from '../store/room.ts'
import { useReadable } from '../store/useReadable.ts'
import { Button, LinkButton } from './Button.tsx'
import { MessagePage } from './MessagePage.tsx'
import { Notices } from './Notices.tsx'
import { WaitingForRoom } from './WaitingForRoom.tsx'

export interface OpenRoomProps {
  room: string
  token: string
  actor: Actor
  /** What can be done when the server does not know the token (any more), e.g. joining anew. */
  whenRefused?: ReactNode
  children: ReactNode
}

/**
 * Opens a room for as long as it stands here, and shows `children` once the room is known: below it
 * `useRoom` and `useControl` work. Notices are shown here too, except on a projector.
 */
export const OpenRoom = ({ room, token, actor, whenRefused, children }: OpenRoomProps) => {
  const [opened, setOpened] = useState<Room>()
  const { role, id } = actor
  useEffect(() => {
    const next = openRoom({ room, token, actor: { role, id } })
    // All of a room at once is much for an old phone: it is drawn piece by piece, and a tap comes in between.
    startTransition(() => setOpened(next))
    return () => {
      next.close()
      setOpened(undefined)
    }
  }, [room, token, role, id])

  if (opened === undefined) return null
  return (
    <RoomProvider value={opened}>
      <RoomFrame id={room} room={opened} whenRefused={whenRefused}>
        {children}
      </RoomFrame>
    </RoomProvider>
  )
}

interface FrameProps extends Pick<OpenRoomProps, 'whenRefused' | 'children'> {
  id: string
  room: Room
}

const RoomFrame = ({ id, room, whenRefused, children }: FrameProps) => {
  const control = useReadable(room.control)
  const connection = useReadable(room.connection)
  const { suggest } = useLanguage()
  const texts = useTexts()
  const { refused, erased, planOnly, ended, outdated, home } = texts.common.room

  const language = control?.language
  useEffect(() => {
    if (language !== undefined) suggest(language)
  }, [language, suggest])

  const homeLink = (
    <LinkButton href="/" variant="secondary">
      {home}
    </LinkButton>
  )
  if (connection === 'erased') {
    return (
      <MessagePage title={erased.title} actions={homeLink}>
        {erased.text}
      </MessagePage>
    )
  }
  if (connection === 'planOnly') {
    return (
      <MessagePage
        title={planOnly.title}
        actions={
          room.actor.role === 'facilitator' ? (
            <LinkButton href={`/r/${id}/plan`}>{planOnly.toPlan}</LinkButton>
          ) : (
            homeLink
          )
        }
      >
        {planOnly.text}
      </MessagePage>
    )
  }
  if (connection === 'outdated') {
    return (
      <MessagePage
        title={outdated.title}
        actions={<Button onClick={() => void reloadAfresh()}>{texts.common.broken.reload}</Button>}
      >
        {outdated.text}
      </MessagePage>
    )
  }
  if (connection === 'refused') {
    return (
      <MessagePage title={refused.title} actions={whenRefused ?? homeLink}>
        {refused.text}
      </MessagePage>
    )
  }
  if (control === undefined) {
    if (connection !== 'ended') return <WaitingForRoom />
    return (
      <MessagePage title={ended.title} actions={homeLink}>
        {ended.text}
      </MessagePage>
    )
  }
  return (
    <>
      {children}
      {room.actor.role === 'projector' ? null : <Notices />}
    </>
  )
}
