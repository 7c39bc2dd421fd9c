import { useMemo } from 'react'
import { useLanguage, useTexts } from '../../i18n/LanguageContext.tsx'
import { placedBy } from '../../list/placed.ts'
import { Stepping } from '../../list/Stepping.tsx'
import { ownEntries, type ThemeGroup, themeGroups } from '../../list/themeEntries.ts'
import { permitted } from '../../store/permitted.ts'
import { useControl, useRoom, useSenderId } from '../../store/RoomContext.tsx'
import { useReadable } from '../../store/useReadable.ts'
import { useRoomPageTitle } from '../../ui/usePageTitle.ts'
import { OwnThemeForm } from './OwnThemeForm.tsx'
import { AskName, PreparedCard } from './PreparedCard.tsx'
import { ThemeRow } from './ThemeRow.tsx'
import styles from './ThemesPage.module.css'

/** All the themes, each with where one has placed it. */
export const ThemesPage = () => {
  const room = useRoom()
  const control = useControl()
  const { language } = useLanguage()
  const { themes: texts } = useTexts().participant
  const placed = placedBy(useReadable(room.notes), useSenderId())
  const ownThemes = useReadable(room.themes)
  // The same entries while they are unchanged: a row is drawn anew only when its own theme is placed.
  const groups = useMemo((): ThemeGroup[] => {
    const own = ownEntries(ownThemes, language)
    return [
      ...themeGroups(control.kit, language),
      ...(own.length === 0 ? [] : [{ id: '-own', name: texts.ownHeading, themes: own }]),
    ]
  }, [control.kit, ownThemes, language, texts])
  const all = groups.reduce((sum, { themes }) => sum + themes.length, 0)
  const mayWrite = control.kit.ownThemes && permitted(room.actor, 'theme.add', control)
  useRoomPageTitle(texts.title)
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 tabIndex={-1}>{texts.title}</h1>
        <p>{texts.placed(placed.size, all)}</p>
      </header>
      <PreparedCard />
      <AskName />
      {groups.map(({ id, name, themes }) => (
        <section key={id} className={styles.group}>
          {name === undefined ? null : <h2>{name}</h2>}
          <ul className={styles.list}>
            {themes.map((theme) => (
              <ThemeRow key={theme.id} theme={theme} place={placed.get(theme.id)?.place} />
            ))}
          </ul>
        </section>
      ))}
      {mayWrite ? <OwnThemeForm /> : null}
      <Stepping />
    </div>
  )
}
