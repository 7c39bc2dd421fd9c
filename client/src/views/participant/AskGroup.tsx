import { currentGroups } from '@firefelt/shared/control/groups.ts'
import { useState } from 'react'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { GroupChoice } from './GroupChoice.tsx'

/** Asks which group somebody is in, where they choose and have not; once for each time groups are made. */
export const AskGroup = () => {
  const { actor } = useRoom()
  const { grouping, groups, participants, phase } = useControl()
  const [asked, setAsked] = useState('')
  const round = currentGroups(groups)
    .map(({ id }) => id)
    .join(' ')
  const wanted = grouping === 'chosen' && phase === 'open' && participants[actor.id]?.group === null
  if (!wanted || asked === round) return null
  return <GroupChoice onClose={() => setAsked(round)} />
}
