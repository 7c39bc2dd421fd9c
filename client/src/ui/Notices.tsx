import { X } from 'lucide-react'
import { useEffect } from 'react'
import { useLanguage, useTexts } from '../i18n/LanguageContext.tsx'
import { senderName } from '../i18n/senderName.ts'
import { useRoom } from '../store/RoomContext.tsx'
import type { KeptNotice, Room } from '../store/room.ts'
import { themeName } from '../store/themeName.ts'
import { useReadable } from '../store/useReadable.ts'
import { IconButton } from './Button.tsx'
import styles from './Notices.module.css'
import { type Naming, noticeText } from './noticeText.ts'

/** How long a passing notice stands, in ms. */
const standing = 6_000

const useNaming = (room: Room): Naming => {
  const control = useReadable(room.control)
  const themes = useReadable(room.themes)
  const { language } = useLanguage()
  const texts = useTexts()
  return {
    who: (id) => (control ? senderName(texts, control, id) : texts.common.formerParticipant),
    theme: (id) => {
      const note = room.find(id)
      const name = control && note && themeName(control, themes, note.theme, language)
      return name ?? themes.get(id)?.name ?? texts.common.aPostIt
    },
  }
}

const NoticeCard = ({ id, notice }: KeptNotice) => {
  const room = useRoom()
  const { common } = useTexts()
  const { title, lines, stays } = noticeText(notice, common, useNaming(room))

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
  const { notices } = useRoom()
  return (
    <div className={styles.region} aria-live="polite" aria-relevant="additions">
      {useReadable(notices).map((kept) => (
        <NoticeCard key={kept.id} {...kept} />
      ))}
    </div>
  )
}
