import { Link } from 'wouter'
import { useLanguage } from '../../i18n/LanguageContext.tsx'
import { usePrepareTexts } from '../../i18n/prepareTexts.ts'
import { usePreparation } from '../../store/PreparationContext.tsx'
import { useControl } from '../../store/RoomContext.tsx'
import { paths } from '../participant/paths.ts'
import { inside } from '../participant/useLeave.ts'
import styles from './PreparedPage.module.css'
import { PreparedRow } from './PreparedRow.tsx'
import { preparedThemes } from './preparedThemes.ts'

/** While people tell what they chose: one's own picks and note, and sharing them. Nothing for whoever has none. */
export const PreparedPicks = () => {
  const { kit } = useControl()
  const { language } = useLanguage()
  const { meeting, picks: pickTexts } = usePrepareTexts()
  const preparation = usePreparation()
  const themes = preparedThemes(kit, preparation, language)
  const picked = preparation.picks.flatMap((id) => themes.filter(({ theme }) => theme.id === id))
  if (picked.length === 0) return null
  return (
    <section className={styles.picks}>
      <h2>{meeting.picks}</h2>
      <ul>
        {picked.map((one) => (
          <PreparedRow key={one.theme.id} prepared={one} />
        ))}
      </ul>
      {preparation.notes === '' ? null : (
        <p className={styles.note}>
          <b>{pickTexts.note}</b>
          <br />
          {preparation.notes}
        </p>
      )}
      <Link href={paths.prepared} state={inside} className={styles.edit}>
        {meeting.all}
      </Link>
    </section>
  )
}
