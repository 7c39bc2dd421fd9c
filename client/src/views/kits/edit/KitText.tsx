import type { Language } from '@firefelt/shared/kit/language.ts'
import { visibleLength } from '@firefelt/shared/kit/localized.ts'
import { type TextPlace, writeText } from '@firefelt/shared/kit/own/edit.ts'
import type { ReactNode, Ref } from 'react'
import { useKitTexts } from '../../../i18n/kitTexts.ts'
import { fieldKey, type TextFault, textAt } from './faultsOf.ts'
import { faultWords } from './faultWords.ts'
import styles from './KitText.module.css'
import { fieldId } from './useFieldFocus.ts'
import type { Making } from './useOwnKit.ts'

export interface KitTextProps {
  at: TextPlace
  language: Language
  label: string
  /** Characters that a reader may see. */
  most: number
  long?: boolean
  making: Making
  faults: readonly TextFault[]
  inputRef?: Ref<HTMLInputElement>
  /** Further help under the field. */
  children?: ReactNode
}

/** One text of the kit in one language, with its fault beside it. */
export const KitText = (props: KitTextProps) => {
  const { at, language, label, most, long = false, making, faults, inputRef, children } = props
  const { editor: texts } = useKitTexts()
  const { own, change } = making
  const text = textAt(own.kit, at)
  const value = text?.[language] ?? ''
  const id = fieldId(at, language)
  const key = fieldKey(at, language)
  const fault = faults.find((one) => fieldKey(one.at, one.language) === key)?.fault
  const used = visibleLength(value.trim())
  const standIn = value.trim() === '' && own.writing === 'both' ? otherOf(text, language) : ''
  const common = {
    id,
    lang: language,
    value,
    placeholder: standIn,
    autoComplete: 'off',
    'aria-describedby': `${id}-foot`,
    'aria-invalid': fault !== undefined || undefined,
    className: long ? `${styles.input} ${styles.long}` : styles.input,
    onChange: ({ target }: { target: { value: string } }) =>
      change((before) => writeText(before, at, language, target.value), key),
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label} <span className={styles.language}>{texts.inLanguage[language]}</span>
      </label>
      {long ? <textarea {...common} rows={3} /> : <input {...common} ref={inputRef} />}
      <div id={`${id}-foot`} className={styles.foot}>
        {fault !== undefined ? (
          <span className={styles.fault}>{faultWords(fault, used, most, texts.faults)}</span>
        ) : standIn !== '' ? (
          <span>{texts.fillsIn[language]}</span>
        ) : used > most * 0.7 ? (
          <span>{texts.used(used, most)}</span>
        ) : null}
      </div>
      {children}
    </div>
  )
}

const otherOf = (text: Readonly<Record<Language, string>> | undefined, language: Language) =>
  text?.[language === 'da' ? 'en' : 'da'].trim() ?? ''
