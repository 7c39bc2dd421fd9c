import { useEffect, useState } from 'react'
import { realClock } from '../connection/throttle.ts'
import { useTexts } from '../i18n/LanguageContext.tsx'
import { useControl, useRoom } from '../store/RoomContext.tsx'
import styles from './Announcer.module.css'
import { createAnnouncer } from './announcer.ts'
import { heardFrom } from './heard.ts'
import { sentence } from './sentence.ts'
import { useFresh } from './useFresh.ts'
import { useNaming } from './useNaming.ts'
import { useWording } from './useWording.ts'

interface Said {
  text: string
  /** The same words twice are said twice. */
  count: number
}

/** How long a sentence stands for those who read on later, in ms. */
const standing = 12_000

/** Tells screen readers what others do to the board, and when it is locked or the meeting ends. Stands once in a view. */
export const Announcer = () => {
  const room = useRoom()
  const { locked, phase } = useControl()
  const { heard: texts } = useTexts().list
  const telling = useFresh({ wording: useWording(), texts, ...useNaming() })
  const [said, setSaid] = useState<Said>({ text: '', count: 0 })
  const say = (text: string) => setSaid(({ count }) => ({ text, count: count + 1 }))

  useEffect(() => {
    const announcer = createAnnouncer((batch) => {
      const { theme, ...others } = telling.current
      say(sentence(batch, { ...others, theme: (note) => theme(room.find(note)?.theme ?? '') }))
    }, realClock)
    // What was there when the page was opened is no news.
    let known = room.connection.get() === 'live'
    const stopWaiting = room.connection.subscribe(() => {
      known ||= room.connection.get() === 'live'
    })
    const stopHearing = room.onOthersAct((act) => {
      const heard = heardFrom(act)
      if (!known || heard === undefined || room.connection.get() === 'reset') return
      // One's own act that came back from another tab, or was taken back by a lock.
      const own = room.actor.role === 'participant' && 'by' in heard && heard.by === room.actor.id
      if (!own) announcer.hear(heard)
    })
    return () => {
      stopHearing()
      stopWaiting()
      announcer.stop()
    }
  }, [room, telling])

  const state = phase === 'ended' ? 'ended' : locked ? 'locked' : 'open'
  const [before, setBefore] = useState(state)
  if (before !== state) {
    setBefore(state)
    say(state === 'open' ? (before === 'ended' ? texts.reopened : texts.unlocked) : texts[state])
  }

  const { text, count } = said
  useEffect(() => {
    if (text === '') return
    const timer = setTimeout(() => setSaid({ text: '', count }), standing)
    return () => clearTimeout(timer)
  }, [text, count])

  return (
    <output className={styles.unseen}>
      {text === '' ? null : <span key={count}>{text}</span>}
    </output>
  )
}
