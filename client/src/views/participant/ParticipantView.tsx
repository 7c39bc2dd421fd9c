import { lazy } from 'react'
import { useIdentity } from '../../store/useIdentity.ts'
import { JoinPage } from './JoinPage.tsx'

const fetchRoom = () => import('./JoinedRoom.tsx')
const JoinedRoom = lazy(async () => ({ default: (await fetchRoom()).JoinedRoom }))

/** Without a network it is asked for again when it is needed. */
const fetchAhead = () => {
  fetchRoom().catch(() => undefined)
}

/** A room for one who takes part: joining first, then the themes, whose code comes while one reads the door. */
export const ParticipantView = ({ room }: { room: string }) => {
  const identity = useIdentity(room)
  if (identity === undefined) return <JoinPage room={room} onOpened={fetchAhead} />
  return <JoinedRoom room={room} identity={identity} />
}
