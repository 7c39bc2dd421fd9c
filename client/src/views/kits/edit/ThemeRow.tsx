import type { Theme } from '@firefelt/shared/kit/theme.ts'
import { ArrowDown, ArrowUp, ChevronDown, Trash2, TriangleAlert } from 'lucide-react'
import { useKitTexts } from '../../../i18n/kitTexts.ts'
import { IconButton } from '../../../ui/Button.tsx'
import type { TextFault } from './faultsOf.ts'
import { ThemeFields } from './ThemeFields.tsx'
import styles from './ThemeRow.module.css'
import type { Making } from './useOwnKit.ts'
import { useThemeName } from './useThemeName.ts'

interface ThemeRowProps {
  theme: Theme
  isOnly: boolean
  isLast: boolean
  open: boolean
  making: Making
  faults: readonly TextFault[]
  onToggle(open: boolean): void
  onMove(by: -1 | 1): void
  onRemove(): void
}

/** One theme in the list: closed its number and name, open its texts. */
export const ThemeRow = (props: ThemeRowProps) => {
  const { theme, isOnly, isLast, open, making, faults, onToggle, onMove, onRemove } = props
  const { editor: texts } = useKitTexts()
  const name = useThemeName()(theme)
  const own = faults.filter(({ at }) => 'theme' in at && at.theme === theme.id)
  return (
    <li data-theme={theme.id} className={styles.row}>
      <div className={styles.head}>
        <button
          type="button"
          data-button="edit"
          aria-expanded={open}
          className={styles.toggle}
          onClick={() => onToggle(!open)}
        >
          <span className={styles.number}>{theme.number}</span>
          <span className={styles.name}>{name}</span>
          {own.length === 0 ? null : (
            <span className={styles.left}>
              <TriangleAlert aria-hidden size={18} />
              {texts.left(own.length)}
            </span>
          )}
          <ChevronDown aria-hidden size={22} className={styles.arrow} />
        </button>
        <span className={styles.buttons}>
          <IconButton
            label={texts.up(name)}
            data-button="up"
            disabled={theme.number === 1}
            onClick={() => onMove(-1)}
          >
            <ArrowUp aria-hidden size={22} />
          </IconButton>
          <IconButton
            label={texts.down(name)}
            data-button="down"
            disabled={isLast}
            onClick={() => onMove(1)}
          >
            <ArrowDown aria-hidden size={22} />
          </IconButton>
          <IconButton
            label={isOnly ? texts.lastStays : texts.remove(name)}
            disabled={isOnly}
            onClick={onRemove}
          >
            <Trash2 aria-hidden size={22} />
          </IconButton>
        </span>
      </div>
      {open ? <ThemeFields theme={theme} making={making} faults={faults} /> : null}
    </li>
  )
}
