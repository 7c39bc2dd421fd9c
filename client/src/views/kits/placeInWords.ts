import type { useKitTexts } from '../../i18n/kitTexts.ts'

type Words = ReturnType<typeof useKitTexts>['load']['places']

/** A place that people know from the editor in their words, `kit.themes.2.name.da`; undefined for any other. */
export const placeInWords = (place: string, words: Words): string | undefined => {
  const [root, ...keys] = place.split('.')
  if (root !== 'kit') return undefined
  const theme = keys[0] === 'themes' && /^\d+$/.test(keys[1] ?? '')
  const [text = '', language = ''] = theme ? keys.slice(2) : keys
  const isKnown =
    Object.hasOwn(known, text) && (language === '' || language === 'da' || language === 'en')
  if (!isKnown) return undefined
  const thing = theme ? words.theme(Number(keys[1]) + 1) : undefined
  const said = [
    thing,
    words[known[text as keyof typeof known]],
    language && words[language as 'da'],
  ]
  const line = said.filter(Boolean).join(', ')
  return line.charAt(0).toUpperCase() + line.slice(1)
}

const known = { name: 'name', purpose: 'purpose', prompt: 'prompt', number: 'number' } as const
