import type { Place } from '@firefelt/shared/board/place.ts'
import { memo } from 'react'
import { Link } from 'wouter'
import type { ThemeEntry } from '../../list/themeEntries.ts'
import { PlaceChip } from './PlaceChip.tsx'
import { paths } from './paths.ts'
import styles from './ThemeRow.module.css'
import { inside } from './useLeave.ts'

/** One theme of the list; a tap goes on to placing it. */
export const ThemeRow = memo(
  ({ theme, place }: { theme: ThemeEntry; place: Place | undefined }) => {
    return (
      <li>
        <Link href={paths.theme(theme.id)} state={inside} className={styles.row}>
          <span className={styles.number}>{theme.number}</span>
          <b className={styles.name}>{theme.name}</b>
          {theme.prompt === undefined ? null : (
            <span className={styles.prompt}>{theme.prompt}</span>
          )}
          {place === undefined ? (
            <span aria-hidden className={styles.onward} />
          ) : (
            <span className={styles.state}>
              <PlaceChip place={place} />
            </span>
          )}
        </Link>
      </li>
    )
  },
)
