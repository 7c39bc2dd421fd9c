import type { ActorId } from '@firefelt/shared/board/actor.ts'
import { senderOf } from '@firefelt/shared/control/participants.ts'
import { isSealed, ownersOf } from '@firefelt/shared/control/placing/hiddenPlacing.ts'
import { Check, Ellipsis } from 'lucide-react'
import { useHiddenTexts } from '../../i18n/hiddenTexts.ts'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { senderName } from '../../i18n/senderName.ts'
import { useControl } from '../../store/RoomContext.tsx'
import { Shape } from '../../ui/Shape.tsx'
import styles from './Hidden.module.css'

/** Above so many they stand closer together on the wall. */
const many = 8

/** Whose drafts a placing waits for, and how they are told. */
export const useOwners = () => {
  const control = useControl()
  const texts = useTexts()
  const { placing } = control
  const owners = placing === null ? [] : ownersOf(control)
  const sealed = owners.filter((owner) => placing !== null && isSealed(placing, owner))
  const isReady = (owner: ActorId) => placing?.ready.includes(owner) === true
  return {
    owners,
    sealed,
    ready: sealed.filter(isReady).length,
    waitedFor: sealed.filter((owner) => !isReady(owner)),
    last: owners.filter((owner) => placing?.last.includes(owner)),
    isReady,
    nameOf: (owner: ActorId) => senderName(texts, control, owner),
    namesOf: (all: readonly ActorId[]) =>
      all.map((owner) => senderName(texts, control, owner)).join(', '),
  }
}

/** Who is ready, by mark, name and word: all that is known of what is placed hidden. */
export const Owners = ({ only }: { only: readonly ActorId[] }) => {
  const control = useControl()
  const texts = useHiddenTexts()
  const { sealed, last, isReady, nameOf } = useOwners()
  return (
    <ul className={styles.owners} data-many={only.length > many || undefined}>
      {only.map((owner) => {
        const look = senderOf(control, owner)
        const ready = isReady(owner)
        const shown = !sealed.includes(owner)
        return (
          <li key={owner} data-ready={ready || undefined}>
            <Shape shape={look?.shape ?? 0} colour={look?.colour ?? 0} />
            <b>{nameOf(owner)}</b>
            <span className={styles.said}>
              {ready || shown ? <Check aria-hidden /> : <Ellipsis aria-hidden />}
              {shown ? texts.isShown : ready ? texts.isReady : texts.isNotReady}
            </span>
            {last.includes(owner) ? <small>{texts.comesLast}</small> : null}
          </li>
        )
      })}
    </ul>
  )
}
