import { X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { keepToldGroup, toldGroup } from '../../connection/keptRoom.ts'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { IconButton } from '../../ui/Button.tsx'
import { Shape } from '../../ui/Shape.tsx'
import styles from './GroupNews.module.css'
import { useMyGroup } from './useMyGroup.ts'

/** Which group somebody came into, said once; it stands until it is put away or one goes on to another screen. */
export const GroupNews = () => {
  const { actor } = useRoom()
  const { room } = useControl()
  const texts = useTexts()
  const group = useMyGroup()
  const { mine } = texts.groups
  const now = group?.id ?? ''
  const [told, setTold] = useState(() => toldGroup(room, actor.id))
  // The words come after the region is there, or nobody hears them.
  const [news, setNews] = useState(false)
  useEffect(() => setNews(told !== now), [told, now])

  const putAway = () => {
    keepToldGroup(room, actor.id, now)
    setTold(now)
  }
  const [location] = useLocation()
  const toldAt = useRef(location)
  useEffect(() => {
    if (!news) toldAt.current = location
    else if (toldAt.current !== location) putAway()
  })
  return (
    <div aria-live="polite">
      {news && told !== now ? (
        <div className={styles.news}>
          {group === undefined ? (
            <p>{mine.left}</p>
          ) : (
            <div className={styles.words}>
              <p className={styles.name}>
                <Shape shape={group.shape} colour={group.colour} /> {mine.are(group.name)}
              </p>
              <p>{mine.with(group.members.map(({ name }) => name).join(', '))}</p>
              {group.leader === undefined ? null : <p>{mine.leader(group.leader)}</p>}
            </div>
          )}
          <IconButton label={texts.common.close} onClick={putAway}>
            <X aria-hidden size={20} />
          </IconButton>
        </div>
      ) : null}
    </div>
  )
}
