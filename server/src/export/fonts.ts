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

/** The product's typeface whole: a document's own fonts lack letters, and no machine is sure to have this one. */
export const readFonts = async (): Promise<Record<keyof typeof paths, Buffer>> => {
  const [regular, bold] = await Promise.all([readFile(paths.regular), readFile(paths.bold)])
  return { regular, bold }
}
