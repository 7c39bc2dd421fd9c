import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'

const compressible = /\.(js|css|html|svg|json|webmanifest)$/

/** Writes a .br and a .gz beside each text file below a folder: compressed once, not for every phone. */
export async function compressFiles(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true })
  const texts = names.filter((name) => compressible.test(name))
  await Promise.all(
    texts.map(async (name) => {
      const file = join(folder, name)
      const bytes = await readFile(file)
      await writeFile(`${file}.br`, await promisify(brotliCompress)(bytes))
      await writeFile(`${file}.gz`, await promisify(gzip)(bytes))
    }),
  )
}
