import type { Actor } from '@firefelt/shared/board/actor.ts'
import { type ReactNode, useEffect, useState } from 'react'
import { type LinkRole, takeRoleToken } from '../../connection/roleToken.ts'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { LinkButton } from '../../ui/Button.tsx'
import { MessagePage } from '../../ui/MessagePage.tsx'
import { OpenRoom } from '../../ui/OpenRoom.tsx'

/** The token of the link, also when another link to the same room is pasted into the address bar. */
const useRoleToken = (room: string, role: LinkRole): string | undefined => {
  const [token, setToken] = useState(() => takeRoleToken(room, role))
  useEffect(() => {
    const take = () => setToken(takeRoleToken(room, role))
    window.addEventListener('hashchange', take)
    return () => window.removeEventListener('hashchange', take)
  }, [room, role])
  return token
}

interface RoleRoomProps {
  room: string
  link: LinkRole
  children: (token: string) => ReactNode
}

/** A room opened by a link that holds its key. */
export const RoleRoom = ({ room, link, children }: RoleRoomProps) => {
  const { common } = useTexts()
  const token = useRoleToken(room, link)
  const actor: Actor = { role: link, id: link }
  if (token === undefined) {
    return (
      <MessagePage
        title={common.room.noKey.title}
        actions={
          <>
            <LinkButton href={`/r/${room}`}>{common.room.noKey.participate}</LinkButton>
            <LinkButton href="/" variant="secondary">
              {common.room.home}
            </LinkButton>
          </>
        }
      >
        {common.room.noKey.text}
      </MessagePage>
    )
  }
  return (
    <OpenRoom key={token} room={room} token={token} actor={actor}>
      {children(token)}
    </OpenRoom>
  )
}
