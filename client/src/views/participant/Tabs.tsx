import { Link, useLocation } from 'wouter'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { useReadable } from '../../store/useReadable.ts'
import { restOf } from '../sessions/rest.ts'
import { paths } from './paths.ts'
import styles from './Tabs.module.css'
import { inside } from './useLeave.ts'

/** The pages of the room, under the thumb. Beside an open map there is no page for it. */
export const Tabs = ({ withMap }: { withMap: boolean }) => {
  const { meeting, participant } = useTexts()
  const { tabs } = participant
  const notes = useReadable(useRoom().notes)
  const control = useControl()
  const { kit, timer, phase } = control
  const { beside } = kit.board
  const ended = phase === 'ended'
  const begun = timer.step !== null || ended || restOf(control) !== undefined
  const [location] = useLocation()
  const aside = [...notes.values()].filter(({ place }) => place.kind !== 'map').length
  const all = [
    ...(begun ? [{ href: paths.now, text: ended ? meeting.agreed : meeting.now }] : []),
    { href: paths.themes, text: tabs.themes },
    ...(withMap ? [{ href: paths.map, text: tabs.map }] : []),
    ...(beside.length === 0
      ? []
      : [{ href: paths.aside, text: aside === 0 ? tabs.aside : `${tabs.aside} (${aside})` }]),
  ]
  // Dots and forms belong to the step that opened them.
  const ofStep = begun && /^\/(vote|form|work)\b/.test(location)
  const home = ofStep ? paths.now : paths.themes
  const here = all.some(({ href }) => href === location) ? location : home
  return (
    <nav aria-label={tabs.label} className={styles.tabs}>
      {all.map(({ href, text }) => (
        <Link
          key={href}
          href={href}
          state={inside}
          className={styles.tab}
          aria-current={href === here ? 'page' : undefined}
        >
          {text}
        </Link>
      ))}
    </nav>
  )
}
