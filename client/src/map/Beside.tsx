import type { Note } from '@firefelt/shared/board/note.ts'
import type { Beside as BesideList } from '@firefelt/shared/kit/beside.ts'
import { textIn } from '@firefelt/shared/kit/localized.ts'
import { useId } from 'react'
import { useLanguage, useTexts } from '../i18n/LanguageContext.tsx'
import { useControl, useRoom } from '../store/RoomContext.tsx'
import { useReadable } from '../store/useReadable.ts'
import styles from './Beside.module.css'
import { besideAttribute } from './besideAt.ts'
import type { MapSize } from './frame.ts'
import { PostItChip } from './PostItChip.tsx'
import { useFaces } from './useFaces.ts'

export interface BesideProps {
  /** The wall shows few, in large type, and nothing to press. */
  size: MapSize
  selected?: string | undefined
  onSelect?: (note: string) => void
  /** Only each list's name and how much lies in it: still a place to drop post-its. Default: false. */
  folded?: boolean
  /** Lists without post-its are left out. Default: false, so that post-its can be dropped there. */
  onlyFilled?: boolean
  /** How many post-its of each list are shown; how many more there are is said. Default: all. */
  most?: number
}

interface ListProps extends BesideProps {
  list: BesideList
  notes: readonly Note[]
}

const List = ({ list, notes, size, selected, onSelect, folded = false, most }: ListProps) => {
  const { language } = useLanguage()
  const { map } = useTexts()
  const faces = useFaces()
  const heading = useId()
  const wall = size === 'wall'
  const shown = notes.slice(0, most)
  return (
    <section
      aria-labelledby={heading}
      className={wall ? `${styles.list} ${styles.wall}` : styles.list}
      {...{ [besideAttribute]: list.id }}
    >
      <h2 id={heading} className={styles.name}>
        {textIn(list.name, language)}
        {folded ? <span className={styles.count}>{notes.length}</span> : null}
      </h2>
      {wall || folded || notes.length > 0 ? null : (
        <p className={styles.help}>{textIn(list.help, language)}</p>
      )}
      {folded || notes.length === 0 ? null : (
        <ul className={styles.chips}>
          {shown.map((note) => (
            <li key={note.id}>
              <PostItChip
                note={note}
                faces={faces}
                selected={note.id === selected}
                brief={wall}
                onSelect={wall ? undefined : onSelect}
              />
            </li>
          ))}
        </ul>
      )}
      {shown.length < notes.length ? (
        <p className={styles.more}>{map.more(notes.length - shown.length)}</p>
      ) : null}
    </section>
  )
}

/** The lists beside the map, by the kit: for themes that are lifted on, or parked. Post-its can be dropped on them. */
export const Beside = (props: BesideProps) => {
  const { beside } = useControl().kit.board
  const notes = [...useReadable(useRoom().notes).values()]
  return beside.map((list) => {
    const inList = notes.filter(({ place }) => place.kind === list.id)
    if (props.onlyFilled === true && inList.length === 0) return null
    return <List key={list.id} {...props} list={list} notes={inList} />
  })
}
