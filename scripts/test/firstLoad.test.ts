import { expect, test } from 'vitest'
import { firstLoad, whole } from './firstLoad.ts'

const manifest = {
  'index.html': {
    file: 'assets/index.js',
    imports: ['_react.js'],
    dynamicImports: ['src/views/participant/Participant.tsx', 'src/views/projector/Projector.tsx'],
  },
  'src/views/participant/Participant.tsx': {
    file: 'assets/participant.js',
    imports: ['_react.js', '_yjs.js'],
    dynamicImports: ['src/map/PriorityMap.tsx'],
  },
  'src/views/projector/Projector.tsx': { file: 'assets/projector.js', imports: ['_react.js'] },
  'src/map/PriorityMap.tsx': { file: 'assets/map.js', imports: ['_react.js', '_canvas.js'] },
  '_react.js': { file: 'assets/react.js', imports: ['index.html'] },
  '_yjs.js': { file: 'assets/yjs.js' },
  '_canvas.js': { file: 'assets/canvas.js' },
  'src/ahead/fetchAhead.ts': { file: 'assets/ahead.js' },
  'src/worker/serviceWorker.ts': { file: 'sw.js' },
  'src/font.woff2': { file: 'assets/font.woff2' },
}

test("the participant's first load is the page, the view and what they import, without the canvas", () => {
  expect(firstLoad(manifest)).toEqual([
    'assets/ahead.js',
    'assets/index.js',
    'assets/participant.js',
    'assets/react.js',
    'assets/yjs.js',
  ])
})

test('a canvas that the view imports at once counts', () => {
  const view = manifest['src/views/participant/Participant.tsx']
  const eager = {
    ...manifest,
    'src/views/participant/Participant.tsx': { ...view, imports: ['src/map/PriorityMap.tsx'] },
  }
  expect(firstLoad(eager)).toContain('assets/canvas.js')
})

test('the whole of a role is the page, what its views ever load, and the workers, without others’ views', () => {
  const participants = whole(manifest, /^src\/views\/participant/)
  expect(participants).toEqual([
    'assets/ahead.js',
    'assets/canvas.js',
    'assets/index.js',
    'assets/map.js',
    'assets/participant.js',
    'assets/react.js',
    'assets/yjs.js',
    'sw.js',
  ])
  expect(whole(manifest, /^src\/views\/projector/)).toEqual([
    'assets/ahead.js',
    'assets/index.js',
    'assets/projector.js',
    'assets/react.js',
    'sw.js',
  ])
})
