import { type Writing, writings, writtenLanguages } from '@firefelt/shared/kit/own/ownKit.ts'
import { useId } from 'react'
import { useKitTexts } from '../../../i18n/kitTexts.ts'
import styles from './EditorPage.module.css'
import type { TextFault } from './faultsOf.ts'
import { KitText } from './KitText.tsx'
import type { Making } from './useOwnKit.ts'

interface KitFieldsProps {
  making: Making
  faults: readonly TextFault[]
}

/** In which language the kit is written, its name, and what it is for. */
export const KitFields = ({ making, faults }: KitFieldsProps) => {
  const { editor: texts } = useKitTexts()
  const { own, change } = making
  const hint = useId()
  const choose = (writing: Writing) => change((before) => ({ ...before, writing }))
  return (
    <section aria-labelledby="kit-fields" className={styles.section}>
      <h2 id="kit-fields" className={styles.heading}>
        {texts.kit}
      </h2>
      <fieldset className={styles.writing} aria-describedby={hint}>
        <legend>{texts.writing}</legend>
        {writings.map((each) => (
          <label key={each} className={styles.choice}>
            <input
              type="radio"
              name="writing"
              checked={own.writing === each}
              onChange={() => choose(each)}
            />
            {texts.writings[each]}
          </label>
        ))}
        <p id={hint} className={styles.hint}>
          {texts.writingHint[own.writing]}
        </p>
      </fieldset>
      <div className={styles.columns} data-writing={own.writing}>
        {writtenLanguages(own.writing).map((language) => (
          <div key={language} className={styles.column}>
            <KitText
              at={{ text: 'name' }}
              language={language}
              label={texts.name}
              most={60}
              making={making}
              faults={faults}
            />
            <KitText
              at={{ text: 'purpose' }}
              language={language}
              label={texts.purpose}
              most={220}
              long
              making={making}
              faults={faults}
            />
          </div>
        ))}
      </div>
    </section>
  )
}
