import type { Language } from '@firefelt/shared/kit/language.ts'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { keep, kept } from '../connection/storage.ts'
import { da } from './da.ts'
import { en } from './en.ts'
import type { Texts } from './texts.ts'

const texts: Record<Language, Texts> = { da, en }
const storageKey = 'firefelt.language'

const chosenLanguage = (): Language | undefined => {
  const stored = kept(storageKey)
  return stored === 'da' || stored === 'en' ? stored : undefined
}

interface LanguageChoice {
  language: Language
  /** The person's own choice: it is remembered, and beats the room's. */
  choose(language: Language): void
  /** The room's language: holds until the person chooses. */
  suggest(language: Language): void
}

const Context = createContext<LanguageChoice | undefined>(undefined)

export const LanguageProvider = ({ children }: { children: ReactNode }) => {
  const [chosen, setChosen] = useState(chosenLanguage)
  const [suggested, suggest] = useState<Language>('da')
  const language = chosen ?? suggested
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const value = useMemo(
    () => ({
      language,
      suggest,
      choose: (next: Language) => {
        keep(storageKey, next)
        setChosen(next)
      },
    }),
    [language],
  )
  return <Context.Provider value={value}>{children}</Context.Provider>
}

export const useLanguage = (): LanguageChoice => {
  const choice = useContext(Context)
  if (choice === undefined) throw new Error('useLanguage needs a LanguageProvider')
  return choice
}

/** Every text of the interface in the language now shown. */
export const useTexts = (): Texts => texts[useLanguage().language]
