import { storeContract } from './contract.ts'
import type { MemoryDisk } from './memory.ts'
import { createMemoryStore } from './memory.ts'
import { sampleFolder } from './sqlite/folder.ts'

storeContract('memory', async () => {
  const disk: MemoryDisk = new Map()
  return {
    store: createMemoryStore(disk),
    reopen: async () => createMemoryStore(disk),
    cleanUp: async () => disk.clear(),
  }
})

storeContract('sqlite', async () => {
  const folder = await sampleFolder()
  return { store: await folder.open(), reopen: folder.open, cleanUp: folder.cleanUp }
})
