import { useEffect, useState } from 'react'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { useReadable } from '../../store/useReadable.ts'

/** Those who are simulated may be on their way back for so long, in ms. */
const patience = 10_000

/** Whether all simulated participants have gone though the meeting goes on: the server has ended the rehearsal. */
export const useCrewGone = (): boolean => {
  const room = useRoom()
  const { participants, phase } = useControl()
  const present = useReadable(room.present)
  const connection = useReadable(room.connection)
  const crew = Object.entries(participants).filter(([, { simulated }]) => simulated === true)
  const missing =
    phase === 'open' &&
    connection === 'live' &&
    crew.length > 0 &&
    !crew.some(([id]) => present.has(id))
  const [gone, setGone] = useState(false)
  useEffect(() => {
    setGone(false)
    if (!missing) return
    const timer = setTimeout(() => setGone(true), patience)
    return () => clearTimeout(timer)
  }, [missing])
  return gone
}
