import type { ActorId } from '@firefelt/shared/board/actor.ts'
import type { Control } from '@firefelt/shared/control/control.ts'
import { senderOf } from '@firefelt/shared/control/participants.ts'
import type { Texts } from './texts.ts'

/** What somebody is called on the screen: their name, »Deltager 4«, »Mødeleder«, or »En tidligere deltager«. */
export const senderName = (
  { common }: Pick<Texts, 'common'>,
  control: Pick<Control, 'participants'>,
  id: ActorId,
): string => {
  const sender = senderOf(control, id)
  if (sender === undefined) return common.formerParticipant
  if (sender.number === undefined) return common.facilitator
  return sender.name === '' ? common.participantNumber(sender.number) : sender.name
}
