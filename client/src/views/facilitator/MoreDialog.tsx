import { Suspense } from 'react'
import { useFacilitatorTexts } from '../../i18n/facilitatorTexts.ts'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx'
import { lazyPart } from '../../ui/lazyPart.ts'
import { ThemeSwitch } from '../../ui/ThemeSwitch.tsx'
import { useMedia } from '../../ui/useMedia.ts'
import { LackingFates } from '../agree/LackingFates.tsx'
import styles from './FacilitatorView.module.css'
import { MoreTools, type MoreToolsProps } from './MoreTools.tsx'
import { barIsNarrow } from './useTools.ts'

const LackingCards = lazyPart(async () => (await import('../cards/LackingCards.tsx')).LackingCards)

interface MoreDialogProps extends MoreToolsProps {
  open: boolean
}

/** What is seldom done; on a phone all that the bar has no room for too. */
export const MoreDialog = ({ open, ...props }: MoreDialogProps) => {
  const { onClose, onEnd } = props
  const room = useRoom()
  const { common } = useTexts()
  const facilitator = useFacilitatorTexts()
  const { phase } = useControl()
  const narrow = useMedia(barIsNarrow)
  return (
    <Dialog open={open} onClose={onClose} title={facilitator.more}>
      <div className={styles.more}>
        {narrow ? <MoreTools {...props} /> : null}
        <div className={styles.language}>
          <span>{common.language}</span>
          <LanguageSwitch />
        </div>
        <div className={styles.language}>
          <span>{common.theme}</span>
          <ThemeSwitch />
        </div>
        {phase === 'open' ? (
          <Button variant="secondary" onClick={onEnd}>
            {facilitator.end}
          </Button>
        ) : (
          <Button
            variant="secondary"
            onClick={() => {
              void room.command({ type: 'reopen' })
              onClose()
            }}
          >
            {facilitator.reopen}
          </Button>
        )}
      </div>
    </Dialog>
  )
}

interface EndDialogProps {
  open: boolean
  onClose(): void
  onSettle(): void
}

/** Asks before the meeting ends, and says what happens then. */
export const EndDialog = ({ open, onClose, onSettle }: EndDialogProps) => {
  const room = useRoom()
  const { keepDays, kit } = useControl()
  const facilitator = useFacilitatorTexts()
  return (
    <ConfirmDialog
      open={open}
      title={facilitator.ending.title}
      confirm={facilitator.ending.confirm}
      onCancel={onClose}
      onConfirm={() => {
        void room.command({ type: 'end' })
        onClose()
      }}
    >
      <p>{facilitator.ending.text}</p>
      <p>{facilitator.ending.kept(keepDays)}</p>
      <LackingFates onSettle={onSettle} />
      {kit.forms.some(({ kind }) => kind === 'actionCard') ? (
        <Suspense fallback={null}>
          <LackingCards />
        </Suspense>
      ) : null}
    </ConfirmDialog>
  )
}
