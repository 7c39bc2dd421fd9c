import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { family, readFonts, readWideFonts } from './fonts.ts'

const require = createRequire(import.meta.url)

let ready: Promise<void> | undefined

/** WebAssembly, since a native module would have to be built on some machines. */
const start = (): Promise<void> =>
  (ready ??= readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')).then((code) =>
    initWasm(code),
  ))

/** How many pixels wide a picture is: sharp on a slide. */
const width = 2_136

/** Smileys and the like, which no typeface here has: each would stand there as an empty box. */
const pictures =
  /(?![\u2000-\u2BFF])\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200D|\uFE0F/gu

export const pngOf = async (svg: string): Promise<Uint8Array> => {
  const [fonts, wide] = await Promise.all([readFonts(), readWideFonts(), start()])
  const drawn = new Resvg(svg.replace(pictures, ''), {
    fitTo: { mode: 'width', value: width },
    font: {
      // Letters that the first lacks are taken from the others.
      fontBuffers: [fonts.regular, fonts.bold, wide.regular, wide.bold],
      defaultFontFamily: family,
      sansSerifFamily: family,
    },
  })
  const image = drawn.render()
  const bytes = image.asPng()
  image.free()
  drawn.free()
  return bytes
}
