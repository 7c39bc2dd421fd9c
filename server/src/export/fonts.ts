import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

export const family = 'Atkinson Hyperlegible Next'

const paths = {
  regular: require.resolve(
    '@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  ),
  bold: require.resolve(
    '@expo-google-fonts/atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
  ),
} as const

/** A plainer typeface with many more letters: Greek, Cyrillic, Hebrew, Arabic, arrows, smileys. */
const widePaths = {
  regular: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf'),
  bold: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf'),
} as const

export type Fonts = Record<keyof typeof paths, Buffer>

const read = async ({ regular, bold }: Record<keyof typeof paths, string>): Promise<Fonts> => {
  const [one, other] = await Promise.all([readFile(regular), readFile(bold)])
  return { regular: one, bold: other }
}

/** The product's typeface whole: a document's own fonts lack letters, and no machine is sure to have this one. */
export const readFonts = (): Promise<Fonts> => read(paths)

/** For what somebody wrote in letters that the product's typeface lacks. */
export const readWideFonts = (): Promise<Fonts> => read(widePaths)
