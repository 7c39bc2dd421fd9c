import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

export const family = 'Atkinson Hyperlegible Next'

const files = {
  regular: '400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  bold: '700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
} as const

/** The product's typeface whole: a document's own fonts lack letters, and no machine is sure to have this one. */
export const readFonts = async (): Promise<Record<keyof typeof files, Buffer>> => {
  const read = (file: string) =>
    readFile(require.resolve(`@expo-google-fonts/atkinson-hyperlegible-next/${file}`))
  const [regular, bold] = await Promise.all([read(files.regular), read(files.bold)])
  return { regular, bold }
}
