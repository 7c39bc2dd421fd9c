import { Check } from 'lucide-react'
import { useHiddenTexts } from '../../i18n/hiddenTexts.ts'
import { useControl } from '../../store/RoomContext.tsx'
import { Button } from '../../ui/Button.tsx'
import styles from './Hidden.module.css'
import { useOwners } from './Owners.tsx'
import { useDraft } from './useDraft.ts'

/** Under the thumb: whether it is saved, who else is ready, and saying so oneself. */
export const ReadyFoot = () => {
  const control = useControl()
  const texts = useHiddenTexts()
  const { mine } = texts
  const { draft, sending, setReady, shared } = useDraft()
  const { kit, placing } = control
  const count = Object.keys(draft.placements).length
  const most = kit.groups?.placements.max
  const tooMany = most !== undefined && count > most
  const { ready, sealed } = useOwners()
  const allReady = ready === sealed.length
  const comesNow = placing?.shown === 'others'
  const told = (): string | null => {
    if (comesNow) return shared ? mine.lastNow : mine.lastNowOwn
    if (!draft.ready) return null
    if (allReady) return mine.allReady
    return shared ? mine.isReady : mine.isReadyOwn
  }
  const state = { opening: mine.opening, saved: mine.saved, sending: mine.sending, over: '' }
  return (
    <div className={styles.foot}>
      <output className={styles.state} data-ready={draft.ready || undefined}>
        {draft.ready ? <Check aria-hidden size={20} /> : null}
        <span>{told()}</span>
        <span>{comesNow || allReady ? null : texts.ready(ready, sealed.length)}</span>
        <span>
          {sending === 'waiting'
            ? mine.waiting
            : count === 0 && sending === 'saved'
              ? ''
              : state[sending]}
        </span>
      </output>
      {tooMany ? <p className={styles.hint}>{mine.many(most)}</p> : null}
      {draft.ready ? (
        <Button variant="secondary" wide onClick={() => setReady(false)}>
          {shared ? mine.notYet : mine.notYetOwn}
        </Button>
      ) : (
        <Button variant="bright" wide disabled={count === 0} onClick={() => setReady(true)}>
          {shared ? mine.sayReady : mine.sayReadyOwn}
        </Button>
      )}
    </div>
  )
}
