import { Link } from 'wouter'
import { useLanguage, useTexts } from '../../i18n/LanguageContext.tsx'
import { usePrepareTexts } from '../../i18n/prepareTexts.ts'
import { usePreparation } from '../../store/PreparationContext.tsx'
import { useControl } from '../../store/RoomContext.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useRoomPageTitle } from '../../ui/usePageTitle.ts'
import { paths } from '../participant/paths.ts'
import styles from './PreparedPage.module.css'
import { PreparedRow } from './PreparedRow.tsx'
import { preparedThemes } from './preparedThemes.ts'
import { useSharedThemes } from './useSharedThemes.ts'

/** One's own preparation in the meeting: what to share, and what has been shared. */
export const PreparedPage = () => {
  const { kit } = useControl()
  const { language } = useLanguage()
  const { title } = useTexts().participant.prepared
  const { meeting, picks: pickTexts } = usePrepareTexts()
  const preparation = usePreparation()
  const shared = useSharedThemes()
  useRoomPageTitle(title)
  const themes = preparedThemes(kit, preparation, language)
  const open = themes.filter(({ theme }) => !shared.has(theme.id))
  const picked = preparation.picks.flatMap((id) => themes.filter(({ theme }) => theme.id === id))
  const others = open.filter(({ picked: chosen, position }) => !chosen && position !== undefined)
  const done = themes.filter(({ theme }) => shared.has(theme.id))
  if (themes.every(({ mark, picked: chosen }) => mark === undefined && !chosen)) {
    return (
      <EmptyState
        as="page"
        title={title}
        actions={<Link href={paths.prepare}>{meeting.begin}</Link>}
      >
        {meeting.nothing}
      </EmptyState>
    )
  }
  return (
    <div className={styles.page}>
      <header>
        <h1 tabIndex={-1}>{title}</h1>
        <p>{meeting.lead}</p>
      </header>
      <section>
        <h2>{meeting.picks}</h2>
        {picked.length === 0 ? <p>{meeting.noPicks}</p> : null}
        <ul>
          {picked.map((one) => (
            <PreparedRow key={one.theme.id} prepared={one} />
          ))}
        </ul>
      </section>
      {preparation.notes === '' ? null : (
        <section>
          <h2>{pickTexts.note}</h2>
          <p className={styles.note}>{preparation.notes}</p>
        </section>
      )}
      <section>
        <h2>{meeting.shared}</h2>
        {done.length === 0 ? <p>{meeting.nothingShared}</p> : null}
        <ul>
          {done.map((one) => (
            <PreparedRow key={one.theme.id} prepared={one} />
          ))}
        </ul>
      </section>
      {others.length === 0 ? null : (
        <details className={styles.others}>
          <summary>
            {meeting.others} ({others.length})
          </summary>
          <ul>
            {others.map((one) => (
              <PreparedRow key={one.theme.id} prepared={one} />
            ))}
          </ul>
        </details>
      )}
      <Link href={paths.prepare} className={styles.edit}>
        {meeting.edit}
      </Link>
    </div>
  )
}
