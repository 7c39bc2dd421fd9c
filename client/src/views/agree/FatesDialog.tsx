import { themesPutUp } from '@firefelt/shared/board/fates.ts'
import { useAgreeTexts } from '../../i18n/agreeTexts.ts'
import { useControl } from '../../store/RoomContext.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { FateRow } from './FateRow.tsx'
import styles from './Fates.module.css'
import { inOrder } from './tasks.ts'
import { useAgreed } from './useAgreed.ts'

/** Every theme on the map with what becomes of it; the order stays as it is while they are settled. */
export const FatesDialog = ({ onClose }: { onClose(): void }) => {
  const { kit } = useControl()
  const { fates: texts } = useAgreeTexts()
  const { board, focus, unsettled } = useAgreed()
  const chosen = board.choices.filter(({ fate }) => fate !== null).map(({ theme }) => theme)
  const themes = inOrder(kit, [...new Set([...themesPutUp(board.notes), ...chosen])])
  const most = kit.focus?.max ?? Number.POSITIVE_INFINITY
  return (
    <Dialog open wide title={texts.title} onClose={onClose}>
      <p>{themes.length === 0 ? texts.noThemes : texts.lead}</p>
      {themes.length === 0 ? null : (
        <output className={styles.lacking}>
          {unsettled.length === 0 ? texts.done : texts.lacking(unsettled.length)}
          {focus.length > most ? ` ${texts.many(most)}` : null}
        </output>
      )}
      <ul className={styles.rows}>
        {themes.map((theme) => (
          <FateRow key={theme} theme={theme} />
        ))}
      </ul>
    </Dialog>
  )
}
