import { placesHidden } from '@firefelt/shared/control/placing/hiddenPlacing.ts'
import { textIn } from '@firefelt/shared/kit/localized.ts'
import { useLayoutEffect, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { keep, kept } from '../../connection/storage.ts'
import { useHiddenTexts } from '../../i18n/hiddenTexts.ts'
import { useLanguage } from '../../i18n/LanguageContext.tsx'
import { forgetDraft, unsentOf } from '../../store/hiddenDraft.ts'
import { useControl, useRoom, useSenderId } from '../../store/RoomContext.tsx'
import { Button } from '../../ui/Button.tsx'
import { useMedia, wideScreen } from '../../ui/useMedia.ts'
import { comparesSenders } from '../differences/showsLines.ts'
import { paths } from '../participant/paths.ts'
import news from '../participant/StepNews.module.css'
import { inside } from '../participant/useLeave.ts'
import styles from './Hidden.module.css'
import { useOwners } from './Owners.tsx'

/** What did not reach the server before all was shown, until it is put away. */
const Unsent = () => {
  const { actor } = useRoom()
  const { room, placing, kit } = useControl()
  const { language } = useLanguage()
  const owner = useSenderId()
  const { unsent, close } = useHiddenTexts()
  const of = { room, me: actor.id, placing: placing?.id ?? '', owner }
  const [lost, setLost] = useState<ReturnType<typeof unsentOf>>([])
  // Not sooner: a word that is still being composed is kept as its field goes. And once: groups may change meanwhile.
  // oxlint-disable-next-line react/exhaustive-deps
  useLayoutEffect(() => setLost(unsentOf(of)), [])
  if (lost.length === 0) return null
  const nameOf = (theme: string, own: string | undefined) => {
    const known = kit.themes.find(({ id }) => id === theme)
    return known === undefined ? (own ?? '') : textIn(known.name, language)
  }
  return (
    <section className={styles.unsent}>
      <h2>{unsent.title}</h2>
      <p>{unsent.text}</p>
      <ul>
        {lost.map(([theme, { name, reason }]) => (
          <li key={theme}>
            {nameOf(theme, name)}
            {reason === '' ? null : `: ${reason}`}
          </li>
        ))}
      </ul>
      <Button
        size="small"
        variant="secondary"
        onClick={() => {
          forgetDraft(of)
          setLost([])
        }}
      >
        {close}
      </Button>
    </section>
  )
}

/** On every page but the one itself: that one places hidden, and the way there; once all is shown, the way to the map. */
export const HiddenNews = () => {
  const { actor } = useRoom()
  const control = useControl()
  const texts = useHiddenTexts()
  const wide = useMedia(wideScreen)
  const [location] = useLocation()
  const { last, namesOf } = useOwners()
  const { placing } = control
  const seenKey = `firefelt.shownPlacing/${control.room}/${actor.id}`
  const [seen, setSeen] = useState(() => kept(seenKey))
  if (placing === null) return null
  if (placesHidden(control, actor.id)) {
    const isThere = location === paths.themes || location.startsWith('/theme/')
    return isThere ? null : (
      <p className={news.news}>
        <span>{texts.news}</span>
        <Link href={paths.themes} state={inside} className={news.see}>
          {texts.mine.go}
        </Link>
      </p>
    )
  }
  const isOnMap = location === paths.map
  const between = placing.shown === 'others'
  const showing = between ? `${placing.id}/others` : placing.id
  // What was shown matters for as long as the whole map is talked about.
  const isOld = seen === showing || !comparesSenders(control)
  const put = () => {
    keep(seenKey, showing)
    setSeen(showing)
  }
  return (
    <>
      <Unsent key={placing.id} />
      {placing.shown === 'none' || isOld || (isOnMap && !between) ? null : (
        <p className={news.news}>
          <span>{between ? texts.between.news(namesOf(last)) : texts.shown}</span>
          {wide || isOnMap ? (
            <Button variant="quiet" size="small" onClick={put}>
              {texts.close}
            </Button>
          ) : (
            <Link href={paths.map} state={inside} className={news.see} onClick={put}>
              {texts.see}
            </Link>
          )}
        </p>
      )}
    </>
  )
}
