import { randomId } from '@firefelt/shared/board/ids.ts'
import type { Language } from '@firefelt/shared/kit/language.ts'
import {
  addTheme,
  mostThemes,
  moveTheme,
  removeTheme,
  type TextPlace,
} from '@firefelt/shared/kit/own/edit.ts'
import { writtenLanguages } from '@firefelt/shared/kit/own/ownKit.ts'
import type { Theme } from '@firefelt/shared/kit/theme.ts'
import { Plus } from 'lucide-react'
import { useKitTexts } from '../../../i18n/kitTexts.ts'
import { Button } from '../../../ui/Button.tsx'
import styles from './EditorPage.module.css'
import type { TextFault } from './faultsOf.ts'
import { ThemeRow } from './ThemeRow.tsx'
import type { Making } from './useOwnKit.ts'
import { useRowFocus } from './useRowFocus.ts'
import { useThemeName } from './useThemeName.ts'

interface ThemeEditorProps {
  making: Making
  faults: readonly TextFault[]
  opened: ReadonlySet<string>
  onToggle(theme: string, open: boolean): void
  /** What was done, to be said and shown. */
  onSaid(words: string): void
  focusField(at: TextPlace, language: Language): void
}

/** The themes in their order: each can be opened and rewritten, moved, removed; new ones are added at the end. */
export const ThemeEditor = (props: ThemeEditorProps) => {
  const { making, faults, opened, onToggle, onSaid, focusField } = props
  const { editor: texts } = useKitTexts()
  const { own, change } = making
  const { themes } = own.kit
  const nameOf = useThemeName()
  const { list, focusRow } = useRowFocus()

  const move = (theme: Theme, by: -1 | 1) => {
    change((before) => moveTheme(before, theme.id, by))
    onSaid(texts.moved(nameOf(theme), theme.number + by))
    focusRow(theme.id, by === -1 ? 'up' : 'down')
  }
  const remove = (theme: Theme, at: number) => {
    change((before) => removeTheme(before, theme.id))
    onSaid(texts.removed(nameOf(theme)))
    const next = themes[at + 1] ?? themes[at - 1]
    if (next !== undefined) focusRow(next.id, 'edit')
  }
  const add = () => {
    const id = `tema-${randomId(8)}`
    change((before) => addTheme(before, id))
    onToggle(id, true)
    onSaid(texts.added(themes.length + 1))
    focusField({ theme: id, text: 'name' }, writtenLanguages(own.writing)[0] ?? 'da')
  }

  return (
    <section aria-labelledby="kit-themes" className={styles.section}>
      <div>
        <h2 id="kit-themes" className={styles.heading}>
          {texts.themes}
        </h2>
        <p className={styles.hint}>{texts.themesHint}</p>
      </div>
      <ol ref={list} className={styles.themes}>
        {themes.map((theme, at) => (
          <ThemeRow
            key={theme.id}
            theme={theme}
            isOnly={themes.length === 1}
            isLast={at === themes.length - 1}
            open={opened.has(theme.id)}
            making={making}
            faults={faults}
            onToggle={(open) => onToggle(theme.id, open)}
            onMove={(by) => move(theme, by)}
            onRemove={() => remove(theme, at)}
          />
        ))}
      </ol>
      {themes.length >= mostThemes ? (
        <p className={styles.hint}>{texts.full(mostThemes)}</p>
      ) : (
        <Button variant="secondary" className={styles.add} onClick={add}>
          <Plus aria-hidden size={22} />
          {texts.add}
        </Button>
      )}
    </section>
  )
}
