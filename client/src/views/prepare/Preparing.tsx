import type { Identity } from '../../connection/identity.ts'
import { ComeBack } from './ComeBack.tsx'
import { PrepareDoor } from './PrepareDoor.tsx'
import { QuietPreparation } from './QuietPreparation.tsx'

interface PreparingProps {
  room: string
  identity: Identity | undefined
  /** From a personal link. */
  code: string | undefined
  /** The link has done its work. */
  onBack(): void
}

/**
 * Preparing before one goes into the room. The room's socket stays closed meanwhile, so that nobody sees that
 * somebody is here.
 */
export const Preparing = ({ room, identity, code, onBack }: PreparingProps) => {
  if (code !== undefined && code !== identity?.personalCode) {
    return <ComeBack room={room} code={code} taken={identity !== undefined} onBack={onBack} />
  }
  if (identity === undefined) return <PrepareDoor room={room} />
  return (
    <QuietPreparation
      key={identity.participant}
      room={room}
      identity={identity}
      byLink={code !== undefined}
    />
  )
}
