import type { Form } from '@firefelt/shared/kit/form.ts'
import { textIn } from '@firefelt/shared/kit/localized.ts'
import type { ReactNode } from 'react'
import { useLanguage } from '../../i18n/LanguageContext.tsx'
import { FormSheets } from '../agree/FormSheets.tsx'
import styles from './Cards.module.css'

interface FormPartProps {
  form: Form | undefined
  theme: string
  /** A field that is filled in elsewhere. */
  without?: string | undefined
  children?: ReactNode
}

/** One form on a theme's screen, under its name. */
export const FormPart = ({ form, theme, without, children }: FormPartProps) => {
  const { language } = useLanguage()
  if (form === undefined) return null
  return (
    <section className={styles.part} data-kind={form.kind}>
      <h2>{textIn(form.name, language)}</h2>
      <p className={styles.help}>{textIn(form.help, language)}</p>
      {children}
      <FormSheets task={{ form, theme }} without={without} />
    </section>
  )
}
