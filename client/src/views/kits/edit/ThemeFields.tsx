import type { Language } from '@firefelt/shared/kit/language.ts'
import { writtenLanguages } from '@firefelt/shared/kit/own/ownKit.ts'
import type { Theme } from '@firefelt/shared/kit/theme.ts'
import { useKitTexts } from '../../../i18n/kitTexts.ts'
import { PostIt } from '../PostIt.tsx'
import type { TextFault } from './faultsOf.ts'
import { KitText } from './KitText.tsx'
import { NameField } from './NameField.tsx'
import styles from './ThemeRow.module.css'
import type { Making } from './useOwnKit.ts'

interface ThemeFieldsProps {
  theme: Theme
  making: Making
  faults: readonly TextFault[]
}

/** A theme's texts in each language written, and its post-it as it will look. */
export const ThemeFields = ({ theme, making, faults }: ThemeFieldsProps) => {
  const { editor: texts } = useKitTexts()
  const { writing } = making.own
  return (
    <div className={styles.fields} data-writing={writing}>
      {writtenLanguages(writing).map((language) => (
        <div key={language} className={styles.language}>
          <NameField theme={theme} language={language} making={making} faults={faults} />
          <figure className={styles.preview}>
            <figcaption className={styles.caption}>{texts.postIt}</figcaption>
            <PostIt name={shownName(theme, language)} colour={0} lang={language} />
          </figure>
          <div className={styles.prompt}>
            <KitText
              at={{ theme: theme.id, text: 'prompt' }}
              language={language}
              label={texts.prompt}
              most={220}
              long
              making={making}
              faults={faults}
            />
          </div>
        </div>
      ))}
    </div>
  )
}

/** As readers of the language get it: where nothing stands in it, the other's. */
const shownName = ({ name }: Theme, language: Language): string =>
  name[language].trim() || name.da || name.en
