/**
 * Who may import whom. `client → shared ← server`; only tests sees everything.
 * In the client: views → map, list, ui → store, gestures, connection → shared.
 */
const test = '\\.test\\.tsx?$'

/** Everything that `package` may not reach: the other rooms of the house. */
function room(name, allowed) {
  const others = ['client', 'server', 'shared', 'themes', 'tests', 'scripts']
  const foreign = others.filter((other) => other !== name && !allowed.includes(other))
  return {
    name: `${name}-stays-in-its-room`,
    severity: 'error',
    from: { path: `^${name}/` },
    to: { path: `^(${foreign.join('|')})/` },
  }
}

const forbidden = [
  { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  {
    name: 'everything-resolves',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true, pathNot: '\\?(raw|url|worker|inline)$' },
  },
  room('shared', []),
  room('themes', ['shared']),
  room('server', ['shared', 'themes']),
  room('client', ['shared']),
  {
    name: 'shared-is-pure',
    comment: 'The model runs in phones and in the relay: no React, Fastify or node: imports.',
    severity: 'error',
    from: { path: '^shared/src/', pathNot: test },
    to: { pathNot: ['^shared/', 'node_modules/(yjs|lib0|zod)/'] },
  },
  {
    name: 'zod-mini-outside-the-server',
    comment: 'The whole of zod is 90 kB in the client.',
    severity: 'error',
    from: { path: '^(shared|client)/src/' },
    to: { path: 'node_modules/zod/', pathNot: 'node_modules/zod/(v4/)?mini/' },
  },
  {
    name: 'client-groundwork-knows-no-surface',
    comment: 'store, gestures, connection and i18n know neither views nor what draws.',
    severity: 'error',
    from: { path: '^client/src/(store|gestures|connection|i18n)/' },
    to: { path: '^client/src/(views|map|list|ui)/' },
  },
  {
    name: 'client-surfaces-know-no-view',
    severity: 'error',
    from: { path: '^client/src/(map|list|ui)/' },
    to: { path: '^client/src/views/' },
  },
  {
    name: 'gestures-are-plain-objects',
    comment: 'A gesture is judged without a canvas or a component.',
    severity: 'error',
    from: { path: '^client/src/gestures/', pathNot: test },
    to: { path: 'node_modules/(react|react-dom)/' },
  },
  {
    name: 'what-fetches-ahead-stands-alone',
    comment: 'It runs before the page is here: whatever it shared with the page it would wait for.',
    severity: 'error',
    from: { path: '^client/src/ahead/', pathNot: test },
    to: { pathNot: ['^client/src/ahead/', '^client/src/connection/askedAhead'] },
  },
  {
    name: 'no-test-code-in-the-product',
    severity: 'error',
    from: { path: '^(client|server|shared|themes)/', pathNot: test },
    to: { path: test },
  },
]

module.exports = {
  forbidden,
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.toolchain|coverage|test-results)/' },
    // Imports of types count too: a type drawn from the wrong room is a wall knocked through.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
    },
  },
}
