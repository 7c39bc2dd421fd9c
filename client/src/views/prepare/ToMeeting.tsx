import { LogIn } from 'lucide-react'
import { Link } from 'wouter'
import { usePrepareTexts } from '../../i18n/prepareTexts.ts'
import { useDesk } from './desk.ts'
import styles from './ToMeeting.module.css'

/** The way from one's own preparation to what everyone shares. */
export const ToMeeting = ({ brief = false }: { brief?: boolean }) => {
  const { room } = useDesk().control
  const { code } = usePrepareTexts()
  return (
    <Link
      href={`~/r/${room}`}
      className={brief ? styles.brief : styles.wide}
      title={brief ? code.toMeeting : undefined}
    >
      <LogIn aria-hidden size={20} />
      <span>{code.toMeeting}</span>
    </Link>
  )
}
