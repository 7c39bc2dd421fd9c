import type { Language } from '../kit/language.ts'
import { type Localized, softHyphen, textIn } from '../kit/localized.ts'

/** A kit's text without soft hyphens, which other programs show or search badly. */
export const plain = (text: Localized, language: Language): string =>
  textIn(text, language).replaceAll(softHyphen, '')
