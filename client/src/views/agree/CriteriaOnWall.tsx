import { isEmpty } from '@firefelt/shared/board/filledSheets.ts'
import { useControl } from '../../store/RoomContext.tsx'
import type { StepNow } from '../agenda/stepNow.ts'
import { SheetWords } from './SheetWords.tsx'
import { useAgreed } from './useAgreed.ts'
import styles from './Words.module.css'

/** Beside the map on the wall: what the group wrote that it chooses by, in the step that asks for it. */
export const CriteriaOnWall = ({ now }: { now: StepNow }) => {
  const { kit } = useControl()
  const { filled } = useAgreed()
  const ids = kit.forms.flatMap(({ id, kind }) =>
    kind === 'criteria' && now.item?.forms.includes(id) ? [id] : [],
  )
  const sheets = filled.filter((sheet) => ids.includes(sheet.form) && !isEmpty(sheet))
  if (sheets.length === 0) return null
  return (
    <div className={styles.criteria}>
      {sheets.map((sheet) => (
        <SheetWords key={sheet.id} sheet={sheet} />
      ))}
    </div>
  )
}
