import { showCode } from '@firefelt/shared/protocol/http.ts'
import { Lock } from 'lucide-react'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { Beside } from '../../map/Beside.tsx'
import { useControl } from '../../store/RoomContext.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import { GroupMarks } from './GroupMarks.tsx'
import styles from './Projector.module.css'
import type { JoinProps } from './useJoinAddress.ts'

/** Beside the map: the room, whose post-its are whose, what was set aside, and how to join. */
export const Rail = ({ address, here, lost }: JoinProps) => {
  const { projector } = useTexts()
  const { title, code, locked, phase } = useControl()
  return (
    <aside className={styles.rail}>
      <h1 className={styles.title}>{title || projector.untitled}</h1>
      {locked && phase === 'open' ? (
        <p className={styles.locked}>
          <Lock aria-hidden className={styles.icon} />
          {projector.locked}
        </p>
      ) : null}
      <GroupMarks />
      <div className={styles.lists}>
        <Beside size="wall" onlyFilled />
      </div>
      {phase === 'ended' ? (
        <div className={styles.over}>
          <p className={styles.overTitle}>{projector.ended}</p>
          <p>{projector.thanks}</p>
        </div>
      ) : (
        <div className={styles.join}>
          <div className={styles.qr}>
            {address === undefined ? null : <QrCode text={address.link} label={projector.qr} />}
          </div>
          <p className={styles.code}>{showCode(code)}</p>
          {address === undefined ? null : <p className={styles.short}>{address.short}</p>}
          <p className={styles.count} aria-live="polite">
            {lost ? projector.lost : projector.here(here)}
          </p>
        </div>
      )}
    </aside>
  )
}
