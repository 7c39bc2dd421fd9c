import { participant } from '@firefelt/shared/board/actor.ts'
import { forgetPart } from '../../connection/forgetRoom.ts'
import { forgetIdentity, type Identity } from '../../connection/identity.ts'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { Button } from '../../ui/Button.tsx'
import { OpenRoom } from '../../ui/OpenRoom.tsx'
import { ParticipantRoom } from './ParticipantRoom.tsx'

/** The room of one who has joined it. */
export const JoinedRoom = ({ room, identity }: { room: string; identity: Identity }) => {
  const { join } = useTexts().participant
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
