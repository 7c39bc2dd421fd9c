import { expect, test } from 'vitest'
import { isParticipants, preloadLinks } from './preload.ts'

const manifest = {
  'index.html': { file: 'assets/index.js', imports: ['_react.js'] },
  'src/views/participant/ParticipantView.tsx': {
    file: 'assets/participant.js',
    imports: ['index.html', '_react.js', '_room.js'],
    dynamicImports: ['src/map/PriorityMap.tsx'],
  },
  'src/map/PriorityMap.tsx': { file: 'assets/map.js', imports: ['_konva.js'] },
  '_react.js': { file: 'assets/react.js' },
  '_room.js': { file: 'assets/room.js' },
  '_konva.js': { file: 'assets/konva.js' },
}

test('what the page does not name itself is named ahead, and the canvas is left for later', () => {
  expect(preloadLinks(manifest).split(', ')).toEqual([
    '</assets/participant.js>; rel=modulepreload',
    '</assets/room.js>; rel=modulepreload',
  ])
})

test('a client that was built otherwise is served without', () => {
  expect(preloadLinks({ 'index.html': { file: 'assets/index.js' } })).toBe('')
})

test('it is for participants: not for the start page, a facilitator or a projector', () => {
  const room = '/r/abc'
  expect([room, `${room}?x=1`, `${room}/`, `${room}/theme/t`].every(isParticipants)).toBe(true)
  const others = ['/', `${room}/facilitator`, `${room}/projector`, `${room}/projector?x=1`, '/x']
  expect(others.some(isParticipants)).toBe(false)
})
