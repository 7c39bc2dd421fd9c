import type { ActorId } from '@firefelt/shared/board/actor.ts'
import type { Control } from '@firefelt/shared/control/control.ts'
import { currentGroups } from '@firefelt/shared/control/groups.ts'
import { type Sender, senderOf } from '@firefelt/shared/control/participants.ts'
import type { Texts } from './texts.ts'

type Common = Pick<Texts, 'common'>
type People = Pick<Control, 'participants' | 'groups'>

const plainName = ({ common }: Common, sender: Sender): string => {
  if (sender.kind === 'facilitator') return common.facilitator
  if (sender.kind === 'anonymous') return common.anonymous
  if (sender.name !== '') return sender.name
  if (sender.kind === 'remoteGroup') return common.remoteGroup
  const number = sender.number ?? 0
  return sender.kind === 'group' ? common.groupNumber(number) : common.participantNumber(number)
}

/**
 * What somebody is called on the screen: their name, »Deltager 4«, »Bord 2«, »Online«, »Mødeleder«, or
 * »En tidligere deltager«. A past group is »Bord 2 (før)« while another has its name.
 */
export const senderName = (texts: Common, control: People, id: ActorId): string => {
  const sender = senderOf(control, id)
  if (sender === undefined) return texts.common.formerParticipant
  const name = plainName(texts, sender)
  if (control.groups[id]?.past !== true) return name
  const taken = currentGroups(control.groups).some((group) => {
    const other = senderOf(control, group.id)
    return other !== undefined && plainName(texts, other) === name
  })
  return taken ? texts.common.earlierGroup(name) : name
}
