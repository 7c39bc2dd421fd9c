import type { KitFault } from '@firefelt/shared/kit/check.ts'
import type { useKitTexts } from '../../../i18n/kitTexts.ts'

type Words = ReturnType<typeof useKitTexts>['editor']['faults']

/** What is wrong with a text, to whoever is writing it. @param used and `most` are characters that a reader sees */
export const faultWords = (
  { code }: KitFault,
  used: number,
  most: number,
  words: Words,
): string => {
  if (code === 'word-too-long') return words.word
  return code === 'too-long' ? words.tooLong(used, most) : words.empty
}
