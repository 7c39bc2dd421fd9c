import { useLanguage, useTexts } from '../../i18n/LanguageContext.tsx'
import { useControl, useRoom, useSenderId } from '../../store/RoomContext.tsx'
import { useReadable } from '../../store/useReadable.ts'
import { Actions } from './Actions.tsx'
import { OwnThemeForm } from './OwnThemeForm.tsx'
import { permitted } from './permitted.ts'
import { placedBy } from './placed.ts'
import { ThemeRow } from './ThemeRow.tsx'
import styles from './ThemesPage.module.css'
import { ownEntries, type ThemeGroup, themeGroups } from './themeEntries.ts'

/** All the themes, each with where one has placed it. */
export const ThemesPage = () => {
  const room = useRoom()
  const control = useControl()
  const { language } = useLanguage()
  const { themes: texts } = useTexts().participant
  const placed = placedBy(useReadable(room.notes), useSenderId())
  const own = ownEntries(useReadable(room.themes), language)
  const groups: ThemeGroup[] = [
    ...themeGroups(control.kit, language),
    ...(own.length === 0 ? [] : [{ id: '-own', name: texts.ownHeading, themes: own }]),
  ]
  const all = groups.reduce((sum, { themes }) => sum + themes.length, 0)
  const mayWrite = control.kit.ownThemes && permitted(room.actor, 'theme.add', control)
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 tabIndex={-1}>{texts.title}</h1>
        <p>{texts.placed(placed.size, all)}</p>
      </header>
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
      <Actions />
    </div>
  )
}
