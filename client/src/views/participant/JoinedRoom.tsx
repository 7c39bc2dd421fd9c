import { participant } from '@firefelt/shared/board/actor.ts'
import { type ReactNode, Suspense } from 'react'
import { useLocation } from 'wouter'
import { forgetPart } from '../../connection/forgetRoom.ts'
import { forgetIdentity, type Identity } from '../../connection/identity.ts'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { PreparationProvider } from '../../store/PreparationContext.tsx'
import { useControl } from '../../store/RoomContext.tsx'
import { Button } from '../../ui/Button.tsx'
import { lazyPart } from '../../ui/lazyPart.ts'
import { OpenRoom } from '../../ui/OpenRoom.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import { Practice } from '../rehearsal/Practice.tsx'
import { ParticipantRoom } from './ParticipantRoom.tsx'
import { isPreparation } from './paths.ts'

const PrepareRoom = lazyPart(async () => (await import('../prepare/PrepareRoom.tsx')).PrepareRoom)

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
      <WithPreparation identity={identity}>
        <ParticipantRoom />
      </WithPreparation>
    </OpenRoom>
  )
}

/** One's own preparation, at hand in the room; whoever goes back to it stays in the room meanwhile. */
const WithPreparation = ({ identity, children }: { identity: Identity; children: ReactNode }) => {
  const control = useControl()
  const { common } = useTexts()
  const [location] = useLocation()
  return (
    <PreparationProvider control={control} identity={identity}>
      {isPreparation(location) ? (
        <Suspense fallback={<Spinner label={common.loading} />}>
          <PrepareRoom control={control} identity={identity} />
        </Suspense>
      ) : (
        children
      )}
      <Practice />
    </PreparationProvider>
  )
}
