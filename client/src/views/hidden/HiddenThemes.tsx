import type { Placement } from '@firefelt/shared/control/placing/draft.ts'
import { limits } from '@firefelt/shared/protocol/limits.ts'
import { EyeOff } from 'lucide-react'
import { useHiddenTexts } from '../../i18n/hiddenTexts.ts'
import { useLanguage, useTexts } from '../../i18n/LanguageContext.tsx'
import { ownEntries, type ThemeEntry, themeGroups } from '../../list/themeEntries.ts'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { useReadable } from '../../store/useReadable.ts'
import { useRoomPageTitle } from '../../ui/usePageTitle.ts'
import { OwnThemeForm } from '../participant/OwnThemeForm.tsx'
import { ThemeRow } from '../participant/ThemeRow.tsx'
import page from '../participant/ThemesPage.module.css'
import { useMyGroup } from '../participant/useMyGroup.ts'
import styles from './Hidden.module.css'
import { nameOwnTheme } from './ownNames.ts'
import { placeOf } from './placeOf.ts'
import { ReadyFoot } from './ReadyFoot.tsx'
import { useDraft } from './useDraft.ts'

/** Themes in words of their own that are in the draft alone. */
export const draftEntries = (placements: Readonly<Record<string, Placement>>): ThemeEntry[] =>
  Object.entries(placements).flatMap(([id, { name }]) => (name === undefined ? [] : [{ id, name }]))

/** Who sees what one places, and when it comes up. */
const Sealed = () => {
  const { placing } = useControl()
  const { mine } = useHiddenTexts()
  const group = useMyGroup()
  const { owner, shared } = useDraft()
  return (
    <div className={styles.sealed}>
      <EyeOff aria-hidden size={22} />
      <div>
        <p>
          {shared && group !== undefined
            ? mine.together(group.members.map(({ name }) => name).join(', '))
            : mine.onlyYou}{' '}
          {placing?.anonymous === true ? mine.anonymous : null}
        </p>
        {placing?.last.includes(owner) === true ? (
          <p>
            <b>{shared ? mine.weLast : mine.youLast}</b>
          </p>
        ) : null}
        {placing?.of === 'group' && !shared ? <p>{mine.noGroup}</p> : null}
      </div>
    </div>
  )
}

/** The themes, those placed first: shaped with one's group, and seen by nobody else. */
export const HiddenThemes = () => {
  const { kit } = useControl()
  const { language } = useLanguage()
  const { mine } = useHiddenTexts()
  const { themes: words } = useTexts().participant
  const known = useReadable(useRoom().themes)
  const { draft, owner, shared } = useDraft()
  const title = shared ? mine.ours : mine.own
  useRoomPageTitle(title)
  const all = [
    ...themeGroups(kit, language).flatMap(({ themes }) => themes),
    ...ownEntries(known, language),
    ...draftEntries(draft.placements).filter(({ id }) => !known.has(id)),
  ]
  const isPlaced = ({ id }: ThemeEntry) => Object.hasOwn(draft.placements, id)
  const placed = all.filter(isPlaced)
  const wanted = kit.groups?.placements
  const full = placed.length >= limits.draft
  return (
    <div className={page.page}>
      <header className={page.head}>
        <h1 tabIndex={-1}>{title}</h1>
        <p>
          {wanted === undefined ? null : `${mine.between(wanted.min, wanted.max)} `}
          {mine.count(placed.length)}
        </p>
      </header>
      <Sealed />
      {placed.length === 0 ? null : (
        <section className={page.group}>
          <h2>{mine.chosen}</h2>
          <ul className={page.list}>
            {placed.map((theme) => (
              <ThemeRow
                key={theme.id}
                theme={theme}
                place={placeOf(draft.placements[theme.id]?.target, owner)}
              />
            ))}
          </ul>
        </section>
      )}
      <section className={page.group}>
        <h2>{placed.length === 0 ? words.title : mine.others}</h2>
        {full ? <p>{mine.full}</p> : null}
        <ul className={page.list}>
          {all
            .filter((theme) => !isPlaced(theme))
            .map((theme) => (
              <ThemeRow key={theme.id} theme={theme} place={undefined} />
            ))}
        </ul>
      </section>
      {kit.ownThemes && !full ? <OwnThemeForm onAdd={nameOwnTheme} /> : null}
      <ReadyFoot />
    </div>
  )
}
