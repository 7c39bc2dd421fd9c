import { expect, test } from 'vitest'
import { nameChunks } from './chunks.ts'

const imports: Record<string, readonly string[]> = {
  '/c/src/main.tsx': ['react', '/c/door.ts'],
  '/c/door.ts': ['react', 'zod'],
  '/c/src/views/participant/JoinedRoom.tsx': [
    'react',
    '/c/store.ts',
    '/c/themes.ts',
    '/c/dialog.ts',
  ],
  '/c/src/views/room/FacilitatorPage.tsx': ['/c/store.ts', '/c/bar.ts', '/c/dialog.ts'],
  '/c/src/views/start/StartView.tsx': ['react', '/c/dialog.ts'],
  '/c/store.ts': ['yjs', 'zod', '/c/store.ts'],
}
const graph = { getModuleInfo: (id: string) => ({ importedIds: imports[id] ?? [] }) }

test('what the page needs at once travels together, and so does what each open room needs', () => {
  const name = nameChunks('/c/')
  const named = (...ids: string[]) => ids.map((id) => name(id, graph))
  expect(named('/c/src/main.tsx', '/c/door.ts', 'react', 'zod')).toEqual(Array(4).fill('page'))
  expect(named('/c/store.ts', 'yjs')).toEqual(['room', 'room'])
  expect(named('/c/dialog.ts')).toEqual(['common'])
  expect(named('/c/themes.ts', '/c/bar.ts', '/c/elsewhere.ts')).toEqual([null, null, null])
})
