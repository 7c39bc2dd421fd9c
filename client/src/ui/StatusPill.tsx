import { Check, CloudOff, RefreshCw } from 'lucide-react'
import { useTexts } from '../i18n/LanguageContext.tsx'
import { useRoom } from '../store/RoomContext.tsx'
import { useReadable } from '../store/useReadable.ts'
import styles from './StatusPill.module.css'
import { type Status, statusOf } from './status.ts'
import { useNarrow } from './useNarrow.ts'

const icons = { calm: Check, busy: RefreshCw, warning: CloudOff }

/** How it stands with what was done here, in words. */
export const useStatus = (): Status => {
  const room = useRoom()
  const { common } = useTexts()
  return statusOf(useReadable(room.connection), useReadable(room.pending), common.status)
}

interface StatusPillProps {
  /** In few words, where the rest is said beside it. Default: on a phone. */
  short?: boolean
}

/** Whether what was done is on the server: »Gemt« only when it is. */
export const StatusPill = ({ short = false }: StatusPillProps) => {
  const narrow = useNarrow()
  const { text, brief, tone } = useStatus()
  const Icon = icons[tone]
  return (
    <span
      className={`${styles.pill} ${styles[tone]}`}
      // »Gemt« after each act would drown everything else that is read aloud.
      aria-live={tone === 'warning' ? 'polite' : 'off'}
      data-status={tone}
    >
      <Icon aria-hidden size={16} strokeWidth={2.6} />
      {narrow || short ? brief : text}
    </span>
  )
}
