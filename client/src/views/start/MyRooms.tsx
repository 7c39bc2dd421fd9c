import { facilitator } from '@firefelt/shared/board/actor.ts'
import { showCode } from '@firefelt/shared/protocol/http.ts'
import { ArrowRight, X } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'wouter'
import {
  type Facilitated,
  facilitatedRooms,
  forgetFacilitated,
} from '../../connection/facilitated.ts'
import { forgetPart } from '../../connection/forgetRoom.ts'
import { useLanguage } from '../../i18n/LanguageContext.tsx'
import { locales } from '../../i18n/locale.ts'
import { useStartTexts } from '../../i18n/startTexts.ts'
import { IconButton } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import styles from './MyRooms.module.css'
import start from './StartView.module.css'

/** The rooms that this browser facilitates; nothing at all when there are none. */
export const MyRooms = () => {
  const { mine } = useStartTexts()
  const { language } = useLanguage()
  const [rooms, setRooms] = useState(facilitatedRooms)
  const [forgetting, setForgetting] = useState<Facilitated>()
  if (rooms.length === 0) return null

  const day = new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'long' })
  const nameOf = ({ title, code }: Facilitated) => title || mine.untitled(showCode(code))

  return (
    <section className={start.card}>
      <h2 className={start.cardTitle}>{mine.title}</h2>
      <ul className={styles.rooms}>
        {rooms.map((room) => (
          <li key={room.room} className={styles.room}>
            <Link href={`/r/${room.room}/facilitator`} className={styles.link}>
              <span className={styles.words}>
                <strong>{nameOf(room)}</strong>
                <span className={styles.detail}>
                  {room.title === '' ? '' : `${mine.code(showCode(room.code))}, `}
                  {mine.opened(day.format(room.createdAt))}
                </span>
              </span>
              <ArrowRight aria-hidden size={22} />
            </Link>
            <IconButton label={mine.forget(nameOf(room))} onClick={() => setForgetting(room)}>
              <X aria-hidden size={20} />
            </IconButton>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={forgetting !== undefined}
        title={mine.forgetTitle}
        confirm={mine.forgetYes}
        onCancel={() => setForgetting(undefined)}
        onConfirm={() => {
          if (forgetting !== undefined) {
            forgetFacilitated(forgetting.room)
            void forgetPart(forgetting.room, facilitator.id)
          }
          setForgetting(undefined)
          setRooms(facilitatedRooms())
        }}
      >
        <p>{mine.forgetText}</p>
      </ConfirmDialog>
    </section>
  )
}
