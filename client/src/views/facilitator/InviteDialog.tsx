import { showCode } from '@firefelt/shared/protocol/http.ts'
import { MonitorUp } from 'lucide-react'
import { useFacilitatorTexts } from '../../i18n/facilitatorTexts.ts'
import { useControl } from '../../store/RoomContext.tsx'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import { CopyField } from './CopyField.tsx'
import styles from './Invite.module.css'
import { InvitePreparing } from './InvitePreparing.tsx'
import type { LinksState } from './useLinks.ts'

interface InviteDialogProps {
  open: boolean
  onClose(): void
  state: LinksState
  onRetry(): void
  /** The big screen was opened. */
  onShow(): void
}

const Ready = ({ state, onShow }: { state: LinksState & { kind: 'ready' }; onShow(): void }) => {
  const { inviting } = useFacilitatorTexts()
  const { code } = useControl()
  const { links, projectorHere, short, reachable, lasting } = state
  return (
    <div className={styles.invite}>
      <div className={styles.qr}>
        <QrCode text={links.participant} label={inviting.qr} />
      </div>
      <div className={styles.ways}>
        {reachable ? null : <p className={styles.warning}>{inviting.onlyHere}</p>}
        <div>
          <p className={styles.scan}>
            {inviting.scan} <strong>{short}</strong>
          </p>
          <p className={styles.code} aria-label={`${inviting.code} ${code}`}>
            {showCode(code)}
          </p>
        </div>
        <CopyField label={inviting.link} value={links.participant} />
        <InvitePreparing link={`${links.participant}/prepare`} lasting={lasting} />
        <div>
          <LinkButton
            href={projectorHere}
            target="_blank"
            rel="noreferrer"
            variant="secondary"
            onClick={onShow}
          >
            <MonitorUp aria-hidden size={20} />
            {inviting.show}
          </LinkButton>
          <p className={styles.hint}>{inviting.showHint}</p>
        </div>
        <details className={styles.hand}>
          <summary>{inviting.hand}</summary>
          <p className={styles.warning}>{inviting.handWarning}</p>
          <CopyField label={inviting.hand} value={links.facilitator} />
        </details>
      </div>
    </div>
  )
}

/** How to come along: the code, the links, the big screen. */
export const InviteDialog = ({ open, onClose, state, onRetry, onShow }: InviteDialogProps) => {
  const { inviting } = useFacilitatorTexts()
  return (
    <Dialog open={open} onClose={onClose} title={inviting.title} wide>
      {state.kind === 'ready' ? <Ready state={state} onShow={onShow} /> : null}
      {state.kind === 'loading' ? <Spinner label={inviting.loading} /> : null}
      {state.kind === 'failed' ? (
        <div className={styles.failed}>
          <p>{inviting.failed}</p>
          <Button onClick={onRetry}>{inviting.again}</Button>
        </div>
      ) : null}
    </Dialog>
  )
}
