import { participant } from '@firefelt/shared/board/actor.ts'
import { forgetPart } from '../../connection/forgetRoom.ts'
import { forgetIdentity } from '../../connection/identity.ts'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { useIdentity } from '../../store/useIdentity.ts'
import { Button } from '../../ui/Button.tsx'
import { OpenRoom } from '../../ui/OpenRoom.tsx'
import { JoinPage } from './JoinPage.tsx'
import { ParticipantRoom } from './ParticipantRoom.tsx'

/** A room for one who takes part: joining first, then the themes. */
export const ParticipantView = ({ room }: { room: string }) => {
  const identity = useIdentity(room)
  const { join } = useTexts().participant
  if (identity === undefined) return <JoinPage room={room} />
  // What waits under a token that the server does not know can never be sent.
  const forget = () => {
    void forgetPart(room, identity.participant)
    forgetIdentity(room)
  }
  return (
    <OpenRoom
      key={identity.participant}
      room={room}
      token={identity.token}
      actor={participant(identity.participant)}
      whenRefused={<Button onClick={forget}>{join.back}</Button>}
    >
      <ParticipantRoom />
    </OpenRoom>
  )
}
