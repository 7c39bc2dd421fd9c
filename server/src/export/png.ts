import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { family, readFonts } from './fonts.ts'

const require = createRequire(import.meta.url)

let ready: Promise<void> | undefined

/** WebAssembly, since a native module would have to be built on some machines. */
const start = (): Promise<void> =>
  (ready ??= readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')).then((code) =>
    initWasm(code),
  ))

/** How many pixels wide a picture is: sharp on a slide. */
const width = 2_136

export const pngOf = async (svg: string): Promise<Uint8Array> => {
  const [fonts] = await Promise.all([readFonts(), start()])
  const drawn = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: {
      fontBuffers: [fonts.regular, fonts.bold],
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
