import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { useIdentity } from '../../store/useIdentity.ts'
import { lazyPart } from '../../ui/lazyPart.ts'
import { JoinPage } from './JoinPage.tsx'
import { isPreparation } from './paths.ts'
import { usePersonalLink } from './usePersonalLink.ts'

const fetchRoom = () => import('./JoinedRoom.tsx')
const JoinedRoom = lazyPart(async () => (await fetchRoom()).JoinedRoom)
const Preparing = lazyPart(async () => (await import('../prepare/Preparing.tsx')).Preparing)

/** Without a network it is asked for again when it is needed. */
const fetchAhead = () => {
  fetchRoom().catch(() => undefined)
}

/**
 * A room for one who takes part: joining first, then the themes, whose code comes while one reads the door.
 * Whoever comes to prepare does that by themselves, until they go into the room.
 */
export const ParticipantView = ({ room }: { room: string }) => {
  const identity = useIdentity(room)
  const [location] = useLocation()
  const alone = isPreparation(location)
  const [entered, setEntered] = useState(!alone)
  useEffect(() => {
    if (!alone) setEntered(true)
  }, [alone])
  const [code, forgetCode] = usePersonalLink()
  if (alone && !entered) {
    return <Preparing room={room} identity={identity} code={code} onBack={forgetCode} />
  }
  if (identity === undefined) return <JoinPage room={room} onOpened={fetchAhead} />
  return <JoinedRoom room={room} identity={identity} />
}
