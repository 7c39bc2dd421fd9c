import { limits } from '@firefelt/shared/protocol/limits.ts'
import { Minus, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTexts } from '../../../i18n/LanguageContext.tsx'
import { useControl } from '../../../store/RoomContext.tsx'
import { useCommandThen } from '../../../store/useCommandThen.ts'
import { IconButton } from '../../../ui/Button.tsx'
import { CheckField } from '../../../ui/CheckField.tsx'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'
import styles from './Groups.module.css'
import { fewestGroups, proposedGroups, sizesOf } from './groupSizes.ts'

interface MakeGroupsProps {
  /** There are groups already: this asks before they are made anew. */
  anew: boolean
  onMade(): void
  onClose(): void
}

/** Groups in one press; how many, and who chooses, can be said before. */
export const MakeGroups = ({ anew, onMade, onClose }: MakeGroupsProps) => {
  const { groups } = useTexts()
  const { participants, grouping } = useControl()
  const all = Object.values(participants)
  const people = { here: all.length, remote: all.filter(({ remote }) => remote).length }

  const [choose, setChoose] = useState(grouping === 'chosen')
  const [wantedApart, setApart] = useState<boolean>()
  const [wantedCount, setCount] = useState<number>()
  const { busy, command } = useCommandThen(onMade)
  const apart = wantedApart ?? people.remote > 0
  const fewest = fewestGroups(apart)
  const count = Math.max(fewest, wantedCount ?? proposedGroups(people, apart))

  const { making } = groups
  return (
    <ConfirmDialog
      open
      title={anew ? making.againTitle : groups.title}
      confirm={anew ? making.again : making.make}
      variant="bright"
      busy={busy}
      onCancel={onClose}
      onConfirm={() => command({ type: 'makeGroups', count, choose, remoteApart: apart })}
    >
      <p>{anew ? making.againText : making.lead}</p>
      <fieldset className={styles.count}>
        <legend>{making.count}</legend>
        <IconButton
          label={making.fewer}
          className={styles.step}
          disabled={count <= fewest}
          onClick={() => setCount(count - 1)}
        >
          <Minus aria-hidden size={22} />
        </IconButton>
        <output className={styles.number}>{count}</output>
        <IconButton
          label={making.more}
          className={styles.step}
          disabled={count >= limits.groups}
          onClick={() => setCount(count + 1)}
        >
          <Plus aria-hidden size={22} />
        </IconButton>
        <p className={styles.hint}>
          {people.here === 0 ? making[choose ? 'nobodyChoose' : 'nobody'] : null}
          {people.here > 0 ? sizesInWords(making.sizes, sizesOf(people, count, apart)) : null}
        </p>
      </fieldset>
      <div className={styles.checks}>
        <CheckField
          label={making.choose}
          hint={making.chooseHint}
          checked={choose}
          onChange={setChoose}
        />
        <CheckField
          label={making.apart}
          hint={making.apartHint(people.remote)}
          checked={apart}
          onChange={setApart}
        />
      </div>
    </ConfirmDialog>
  )
}

const sizesInWords = (
  words: (people: number, least: number, most: number) => string,
  { people, least, most }: ReturnType<typeof sizesOf>,
): string => words(people, least, most)
