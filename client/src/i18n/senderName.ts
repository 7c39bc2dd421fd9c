import type { ActorId } from '@firefelt/shared/board/actor.ts'
import type { Control } from '@firefelt/shared/control/control.ts'
import { senderOf } from '@firefelt/shared/control/participants.ts'
import type { Texts } from './texts.ts'

/** What somebody is called on the screen: their name, »Deltager 4«, »Bord 2«, »Online«, »Mødeleder«, or »En tidligere deltager«. */
export const senderName = (
  { common }: Pick<Texts, 'common'>,
  control: Pick<Control, 'participants' | 'groups'>,
  id: ActorId,
): string => {
  const sender = senderOf(control, id)
  if (sender === undefined) return common.formerParticipant
  if (sender.kind === 'facilitator') return common.facilitator
  if (sender.name !== '') return sender.name
  if (sender.kind === 'remoteGroup') return common.remoteGroup
  const number = sender.number ?? 0
  return sender.kind === 'group' ? common.groupNumber(number) : common.participantNumber(number)
}
