import type { Language } from '@firefelt/shared/kit/language.ts'
import { longestUnbroken, softHyphen } from '@firefelt/shared/kit/localized.ts'
import { writeText } from '@firefelt/shared/kit/own/edit.ts'
import { longestStretch, splitWords } from '@firefelt/shared/kit/own/splitWords.ts'
import type { Theme } from '@firefelt/shared/kit/theme.ts'
import { useRef } from 'react'
import { useKitTexts } from '../../../i18n/kitTexts.ts'
import { Button } from '../../../ui/Button.tsx'
import type { TextFault } from './faultsOf.ts'
import { KitText } from './KitText.tsx'
import styles from './ThemeRow.module.css'
import type { Making } from './useOwnKit.ts'

interface NameFieldProps {
  theme: Theme
  language: Language
  making: Making
  faults: readonly TextFault[]
}

/** A word so long that people may want to say where it can be divided, in characters. */
const longWord = 12

/** A theme's name, with help to divide long words: where they may break is not seen in the field itself. */
export const NameField = ({ theme, language, making, faults }: NameFieldProps) => {
  const { editor: texts } = useKitTexts()
  const input = useRef<HTMLInputElement>(null)
  const at = { theme: theme.id, text: 'name' } as const
  const name = theme.name[language]
  const longest = longestUnbroken(name)
  const isSplit = name.includes(softHyphen)
  const write = (text: string) => making.change((before) => writeText(before, at, language, text))
  const splitHere = () => {
    const cursor = input.current?.selectionStart ?? 0
    write(name.slice(0, cursor) + softHyphen + name.slice(cursor))
    input.current?.focus()
  }
  return (
    <KitText
      at={at}
      language={language}
      label={texts.themeName}
      most={40}
      making={making}
      faults={faults}
      inputRef={input}
    >
      {longest < longWord && !isSplit ? null : (
        <div className={styles.split}>
          {isSplit ? (
            <span className={styles.shown}>
              {texts.split.shown(name.replaceAll(softHyphen, ' | '))}
            </span>
          ) : null}
          {longest > longestStretch ? (
            <Button variant="secondary" size="small" onClick={() => write(splitWords(name))}>
              {texts.split.suggest}
            </Button>
          ) : null}
          {longest < longWord ? null : (
            <Button variant="quiet" size="small" onClick={splitHere}>
              {texts.split.here}
            </Button>
          )}
          {isSplit ? (
            <Button
              variant="quiet"
              size="small"
              onClick={() => write(name.replaceAll(softHyphen, ''))}
            >
              {texts.split.none}
            </Button>
          ) : null}
        </div>
      )}
    </KitText>
  )
}
