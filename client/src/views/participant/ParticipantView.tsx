import { lazy, useEffect } from 'react'
import { useIdentity } from '../../store/useIdentity.ts'
import { JoinPage } from './JoinPage.tsx'

const fetchRoom = () => import('./JoinedRoom.tsx')
const JoinedRoom = lazy(async () => ({ default: (await fetchRoom()).JoinedRoom }))

/** A room for one who takes part: joining first, then the themes, whose code comes while one reads the door. */
export const ParticipantView = ({ room }: { room: string }) => {
  const identity = useIdentity(room)
  useEffect(() => {
    // Without a network it is asked for again when it is needed.
    fetchRoom().catch(() => undefined)
  }, [])
  if (identity === undefined) return <JoinPage room={room} />
  return <JoinedRoom room={room} identity={identity} />
}
