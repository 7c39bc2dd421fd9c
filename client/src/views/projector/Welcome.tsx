import { showCode } from '@firefelt/shared/protocol/http.ts'
import { useProjectorTexts } from '../../i18n/projectorTexts.ts'
import { useControl } from '../../store/RoomContext.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import { GroupMarks } from './GroupMarks.tsx'
import styles from './Projector.module.css'
import type { JoinProps } from './useJoinAddress.ts'

/** Before the first post-it: how to come along, as large as the wall allows. */
export const Welcome = ({ address, here, lost }: JoinProps) => {
  const projector = useProjectorTexts()
  const { title, code } = useControl()
  return (
    <div className={styles.welcome}>
      <div className={styles.giant}>
        {address === undefined ? null : <QrCode text={address.link} label={projector.qr} />}
      </div>
      <div className={styles.invitation}>
        <h1 className={styles.welcomeTitle}>{title || projector.untitled}</h1>
        <ol className={styles.steps}>
          <li>{projector.scan}</li>
          <li>{projector.join}</li>
          <li>{projector.place}</li>
        </ol>
        <div>
          {address === undefined ? null : (
            <p className={styles.address}>{projector.orType(address.short)}</p>
          )}
          <p className={styles.giantCode}>
            <span className={styles.codeLabel}>{projector.code}</span> {showCode(code)}
          </p>
        </div>
        <GroupMarks />
        <p className={styles.welcomeCount} aria-live="polite">
          {lost ? projector.lost : projector.here(here)}
        </p>
      </div>
    </div>
  )
}
