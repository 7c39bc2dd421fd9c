import { X } from 'lucide-react'
import { Suspense, useEffect } from 'react'
import { useTexts } from '../i18n/LanguageContext.tsx'
import { useRoom } from '../store/RoomContext.tsx'
import type { KeptNotice } from '../store/room.ts'
import { useReadable } from '../store/useReadable.ts'
import { IconButton } from './Button.tsx'
import { lazyPart } from './lazyPart.ts'
import styles from './Notices.module.css'
import { noticeText } from './noticeText.ts'
import { useNaming } from './useNaming.ts'

const LateCard = lazyPart(async () => (await import('./LateCard.tsx')).LateCard)

/** How long a passing notice stands, in ms. */
const standing = 6_000

const NoticeCard = ({ id, notice }: KeptNotice) => {
  const room = useRoom()
  const { common } = useTexts()
  const { title, lines, stays } = noticeText(notice, common, useNaming())

  useEffect(() => {
    if (stays) return
    const timer = setTimeout(() => room.dismiss(id), standing)
    return () => clearTimeout(timer)
  }, [stays, id, room])

  return (
    <div className={stays ? `${styles.card} ${styles.stays}` : styles.card}>
      <div className={styles.words}>
        <strong className={styles.title}>{title}</strong>
        {lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </div>
      <IconButton label={common.close} className={styles.dismiss} onClick={() => room.dismiss(id)}>
        <X aria-hidden size={20} />
      </IconButton>
    </div>
  )
}

/** What the room has to say to this person, said aloud too. Stands once in a view. */
export const Notices = () => {
  const { notices, late } = useRoom()
  const isLate = useReadable(late).length > 0
  return (
    <div className={styles.region} aria-live="polite" aria-relevant="additions">
      {isLate ? (
        <Suspense fallback={null}>
          <LateCard />
        </Suspense>
      ) : null}
      {useReadable(notices).map((kept) => (
        <NoticeCard key={kept.id} {...kept} />
      ))}
    </div>
  )
}
