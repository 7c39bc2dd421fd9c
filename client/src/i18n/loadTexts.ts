import type { Language } from '@firefelt/shared/kit/language.ts'
import { keep, kept } from '../connection/storage.ts'
import { da } from './da.ts'
import type { Texts } from './texts.ts'

const storageKey = 'firefelt.language'

/** A person's own choice, remembered from earlier. */
export const chosenLanguage = (): Language | undefined => {
  const stored = kept(storageKey)
  return stored === 'da' || stored === 'en' ? stored : undefined
}

export const keepLanguage = (language: Language): void => keep(storageKey, language)

const texts: { da: Texts; en?: Texts } = { da }

/** The interface's texts as far as they are here: Danish comes with the page, English when somebody wants it. */
export const textsIn = (language: Language): Texts | undefined => texts[language]

/** Fetches a language's texts. @throws without a network, when they are not kept */
export const loadTexts = async (language: Language): Promise<void> => {
  if (language === 'en') texts.en ??= (await import('./en.ts')).en
}
