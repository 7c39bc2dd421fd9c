import { tokenSchema } from '@firefelt/shared/protocol/http.ts'
import { useEffect, useState } from 'react'
import { roleToken } from '../../connection/roleToken.ts'
import { PlanDeskPage } from './PlanDeskPage.tsx'
import { PlanReader } from './PlanReader.tsx'

/** The token of a plan's link. It stays in the address, which is there to be handed on. */
const useLinkToken = (): string | undefined => {
  const read = () => tokenSchema.safeParse(location.hash.slice(1)).data
  const [token, setToken] = useState(read)
  useEffect(() => {
    const take = () => setToken(read())
    window.addEventListener('hashchange', take)
    return () => window.removeEventListener('hashchange', take)
  }, [])
  return token
}

/** What a meeting leaves behind: to read for whoever has the link, to edit for its facilitators. */
export const PlanPage = ({ room }: { room: string }) => {
  const link = useLinkToken()
  const key = roleToken(room, 'facilitator')
  if (link !== undefined)
    return <PlanReader key={link} room={room} token={link} edits={key !== undefined} />
  return key === undefined ? (
    <PlanReader room={room} token="" edits={false} />
  ) : (
    <PlanDeskPage room={room} token={key} />
  )
}
