import type { Language } from '@firefelt/shared/kit/language.ts'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { da } from './da.ts'
import { chosenLanguage, keepLanguage, loadTexts, textsIn } from './loadTexts.ts'
import type { Texts } from './texts.ts'

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
  const [, drawAnew] = useState(0)
  const wanted = chosen ?? suggested
  // Until its texts are here, and where they cannot come, Danish is better than nothing.
  const language = textsIn(wanted) === undefined ? 'da' : wanted
  useEffect(() => {
    if (textsIn(wanted) !== undefined) return
    loadTexts(wanted).then(
      () => drawAnew((count) => count + 1),
      () => undefined,
    )
  }, [wanted])
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const value = useMemo(
    () => ({
      language,
      suggest,
      choose: (next: Language) => {
        keepLanguage(next)
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
export const useTexts = (): Texts => textsIn(useLanguage().language) ?? da
