import { currentGroups, membersOf } from '@firefelt/shared/control/groups.ts'
import { senderOf } from '@firefelt/shared/control/participants.ts'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { senderName } from '../../i18n/senderName.ts'
import { useControl, useRoom } from '../../store/RoomContext.tsx'

export interface MyGroup {
  id: string
  name: string
  colour: number
  shape: number
  /** Everyone in it, oneself marked »(dig)«. */
  members: { id: string; name: string; leads: boolean }[]
  /** Undefined when nobody was chosen. */
  leader: string | undefined
}

/** The group this person sends post-its with; undefined when they are in none. */
export const useMyGroup = (): MyGroup | undefined => {
  const me = useRoom().actor.id
  const control = useControl()
  const texts = useTexts()
  const mine = control.participants[me]?.group
  const group = currentGroups(control.groups).find(({ id }) => id === mine)
  if (group === undefined) return undefined
  const members = membersOf(control.participants, group.id).map(({ id }) => {
    const name = senderName(texts, control, id)
    return {
      id,
      name: id === me ? `${name} (${texts.groups.mine.you})` : name,
      leads: group.leader === id,
    }
  })
  return {
    id: group.id,
    name: senderName(texts, control, group.id),
    colour: senderOf(control, group.id)?.colour ?? 0,
    shape: senderOf(control, group.id)?.shape ?? 0,
    members,
    leader: members.find(({ leads }) => leads)?.name,
  }
}
