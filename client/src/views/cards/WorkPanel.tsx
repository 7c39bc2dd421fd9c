import { cardsToFinish } from '@firefelt/shared/cards/actionCards.ts'
import { MonitorUp } from 'lucide-react'
import { useState } from 'react'
import { useCardsTexts } from '../../i18n/cardsTexts.ts'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './Cards.module.css'
import { ThemeGroups } from './ThemeGroups.tsx'
import { type ThemeWork, useWork } from './useWork.ts'
import { WorkContent } from './WorkContent.tsx'
import { WorkRow } from './WorkRow.tsx'

/** Beside the facilitator's map: how far each theme has come, and which one stands on the wall. */
export const WorkPanel = () => {
  const room = useRoom()
  const { openTheme } = useControl()
  const texts = useCardsTexts()
  const { work, themes } = useWork()
  const [opened, setOpened] = useState<ThemeWork>()
  if (work === undefined || themes.length === 0) return null
  const show = ({ theme, group }: ThemeWork) => {
    const shown = openTheme !== theme
    void room.command({ type: 'openTheme', theme: shown ? theme : null })
    // Whoever presents lets the others add.
    if (shown && group !== undefined && !group.presented) {
      void room.command({ type: 'presentGroup', group: group.id, presented: true })
    }
  }
  const lacking = cardsToFinish(themes.flatMap(({ card }) => card ?? [])).length
  return (
    <section className={styles.list}>
      <h2>{work === 'qualify' ? texts.title : texts.titleOfCards}</h2>
      {work === 'plan' && lacking > 0 ? (
        <p className={styles.finish} data-lacks>
          {texts.lacking(lacking)}
        </p>
      ) : null}
      <ul>
        {themes.map((theme) => (
          <li key={theme.theme} className={styles.led}>
            <button type="button" className={styles.entry} onClick={() => setOpened(theme)}>
              <WorkRow work={work} theme={theme} />
            </button>
            <button
              type="button"
              className={styles.show}
              aria-label={texts.show(theme.name)}
              title={texts.show(theme.name)}
              aria-pressed={openTheme === theme.theme}
              onClick={() => show(theme)}
            >
              <MonitorUp aria-hidden size={20} />
            </button>
          </li>
        ))}
      </ul>
      <p className={styles.help}>{texts.showHint}</p>
      {work === 'plan' || themes.some(({ group }) => group !== undefined) ? null : (
        <ThemeGroups themes={themes.map(({ theme }) => theme)} />
      )}
      {opened === undefined ? null : (
        <Dialog open wide title={opened.name} onClose={() => setOpened(undefined)}>
          <WorkContent theme={opened.theme} />
        </Dialog>
      )}
    </section>
  )
}
