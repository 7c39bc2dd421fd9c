import { expect, it } from 'vitest'
import { assembleKit } from './assemble.ts'
import { smallKit } from './fixtures/smallKit.ts'

/** One change to one file: `file:place` and the new value; undefined removes what is there. */
type Bend = readonly [at: string, value?: unknown]

const long = (length: number) => 'x'.repeat(length)
const talk = 'kit:sessions.0.items.0'

const cases: readonly (readonly [
  what: string,
  bends: readonly Bend[],
  problems: readonly string[],
])[] = [
  // Which file holds what
  ['a text file that is no group', [['da:', []]], ['da.json  wrong-kind']],
  [
    'a text in the structure',
    [['kit:themes.0.name', 'Goals'], ['da:themes.goals.name'], ['en:themes.goals.name']],
    ['kit.json themes.0.name text-in-structure'],
  ],
  [
    'a number in a text file',
    [['da:themes.goals.number', '1']],
    ['da.json themes.goals.number in-both-files'],
  ],
  ['themes as a list of texts', [['en:themes', ['Goals']]], ['en.json themes wrong-kind']],

  // Keys
  ['a missing text', [['en:themes.goals.prompt']], ['en.json themes.goals.prompt key-missing']],
  [
    'a text missing in both',
    [['da:purpose'], ['en:purpose']],
    ['da.json purpose key-missing', 'en.json purpose key-missing'],
  ],
  ['a whole theme missing', [['en:themes.goals']], ['en.json themes.goals key-missing']],
  ['a whole part missing', [['da:board']], ['da.json board key-missing']],
  [
    'both axes missing in both',
    [['da:board.axes'], ['en:board.axes']],
    ['da.json board.axes key-missing', 'en.json board.axes key-missing'],
  ],
  ['a shorter list of tips', [['en:tips', ['one']]], ['en.json tips.1 key-missing']],
  [
    'a misspelt key',
    [['da:themes.goals.prompt'], ['da:themes.goals.promt', 'goals?']],
    ['da.json themes.goals.prompt key-missing', 'da.json themes.goals.promt unknown-key'],
  ],
  ['texts of no theme', [['da:themes.mål', { name: 'Mål' }]], ['da.json themes.mål unknown-id']],
  ['a surplus text', [['en:motto', 'On']], ['en.json motto unknown-key']],
  ['a surplus key', [['kit:themes.1.colour', 'red']], ['kit.json themes.1.colour unknown-key']],
  ['a missing number', [['kit:themes.1.number']], ['kit.json themes.1.number key-missing']],
  ['a missing list', [['kit:steps']], ['kit.json steps key-missing']],

  // Texts that do not fit
  ['a number for a text', [['da:name', 7]], ['da.json name wrong-kind']],
  ['a text for a list', [['en:tips', 'one']], ['en.json tips wrong-kind']],
  ['an empty text', [['da:purpose', '']], ['da.json purpose empty']],
  ['a space at the end', [['da:purpose', 'purpose ']], ['da.json purpose untrimmed']],
  [
    'a long theme name',
    [['da:themes.trust.name', 'Vi og de '.repeat(5).trim()]],
    ['da.json themes.trust.name too-long'],
  ],
  [
    'a long word in a theme name',
    [['da:themes.trust.name', long(23)]],
    ['da.json themes.trust.name word-too-long'],
  ],
  [
    'a long prompt',
    [['en:themes.trust.prompt', long(221)]],
    ['en.json themes.trust.prompt too-long'],
  ],
  ['a long step name', [['en:steps.first.name', long(33)]], ['en.json steps.first.name too-long']],
  [
    'a long agenda name',
    [['da:sessions.meeting.items.talk.name', long(33)]],
    ['da.json sessions.meeting.items.talk.name too-long'],
  ],
  [
    'a long example',
    [['da:forms.agreement.fields.what.example', long(221)]],
    ['da.json forms.agreement.fields.what.example too-long'],
  ],
  [
    'an example in one language alone',
    [['en:forms.agreement.fields.what.example']],
    ['en.json forms.agreement.fields.what.example key-missing'],
  ],
  [
    'a long question since last time',
    [['en:sessions.meeting.sinceLast.0', long(201)]],
    ['en.json sessions.meeting.sinceLast.0 too-long'],
  ],
  [
    'a long check',
    [['da:checklist.invite.text', long(221)]],
    ['da.json checklist.invite.text too-long'],
  ],
  [
    'a long task for leaders',
    [['en:groups.leader', long(221)]],
    ['en.json groups.leader too-long'],
  ],
  [
    'a long question in a field',
    [['da:board.fields.3.questions.0', long(201)]],
    ['da.json board.fields.3.questions.0 too-long'],
  ],

  // Values
  ['an id in capitals', [['kit:id', 'Small']], ['kit.json id bad-id']],
  ['a loose version', [['kit:version', '1']], ['kit.json version bad-version']],
  ['a bare address', [['kit:source.address', 'a.org']], ['kit.json source.address bad-address']],
  ['an unknown kind', [[`${talk}.kind`, 'x']], ['kit.json sessions.0.items.0.kind not-allowed']],
  ['an unknown board', [['kit:board.type', 'wheel']], ['kit.json board.type not-allowed']],
  ['half minutes', [['kit:preparation.minutes', 0.5]], ['kit.json preparation.minutes wrong-kind']],
  ['no minutes', [['kit:preparation.minutes', 0]], ['kit.json preparation.minutes too-small']],
  ['an unknown form', [['kit:forms.0.kind', 'x']], ['kit.json forms.0.kind not-allowed']],
  ['groups of none', [['kit:groups.size.min', 0]], ['kit.json groups.size.min too-small']],
  ['too many to choose', [['kit:focus.max', 21]], ['kit.json focus.max too-big']],
  ['too high a number', [['kit:themes.0.number', 100]], ['kit.json themes.0.number too-big']],

  // How the parts fit together
  ['one language', [['kit:languages', ['da']]], ['kit.json languages wrong-set']],
  [
    'two themes of one id',
    [['kit:themes.1.id', 'goals'], ['da:themes.trust'], ['en:themes.trust']],
    ['kit.json themes.1.id duplicate'],
  ],
  ['two of one number', [['kit:themes.1.number', 1]], ['kit.json themes.1.number duplicate']],
  [
    'an agenda item twice',
    [['kit:sessions.0.items.1', { id: 'talk', kind: 'break', minutes: minutes(5, 5, 5) }]],
    ['kit.json sessions.0.items.1.id duplicate'],
  ],
  [
    'a form field twice',
    [['kit:forms.0.fields.1', { id: 'what', input: 'date' }]],
    ['kit.json forms.0.fields.1.id duplicate'],
  ],
  [
    'fields out of order',
    [['kit:board.fields', [{ number: 2 }, { number: 1 }, { number: 3 }, { number: 4 }]]],
    ['kit.json board.fields wrong-set'],
  ],
  [
    'a default beyond max',
    [[`${talk}.minutes`, minutes(5, 16, 15)]],
    ['kit.json sessions.0.items.0.minutes out-of-order'],
  ],
  [
    'min above default',
    [[`${talk}.minutes`, minutes(11, 10, 15)]],
    ['kit.json sessions.0.items.0.minutes out-of-order'],
  ],
  [
    'more picks than themes',
    [['kit:preparation.picks.max', 3]],
    ['kit.json preparation.picks out-of-order'],
  ],
  ['more themes to choose than there are', [['kit:focus.max', 3]], ['kit.json focus out-of-order']],
  [
    'a range of group sizes that goes down',
    [['kit:groups.size', { min: 6, max: 5 }]],
    ['kit.json groups.size out-of-order'],
  ],
  [
    'more themes for each group than there are',
    [['kit:groups.placements.max', 3]],
    ['kit.json groups.placements out-of-order'],
  ],
  ['a check twice', [['kit:checklist.1', { id: 'invite' }]], ['kit.json checklist.1.id duplicate']],
  ...(
    [
      ['framing', 'theme'],
      ['plan', 'theme'],
      ['actionCard', 'room'],
    ] as const
  ).map(
    ([kind, per]) =>
      [
        `${kind} per ${per}`,
        [
          ['kit:forms.0.kind', kind],
          ['kit:forms.0.per', per],
        ],
        ['kit.json forms.0.per not-allowed'],
      ] as const,
  ),
  [
    'an unknown category',
    [['kit:themes.1.category', 'papers']],
    ['kit.json themes.1.category unresolved'],
  ],
  [
    'no such form',
    [[`${talk}.forms.0`, 'plan']],
    ['kit.json sessions.0.items.0.forms.0 unresolved'],
  ],
  [
    'a fate without its list',
    [
      ['kit:fates.1', { id: 'parkingLot' }],
      ['da:fates.parkingLot', { name: 'park', help: 'help' }],
      ['en:fates.parkingLot', { name: 'park', help: 'help' }],
    ],
    ['kit.json fates.1.id unresolved'],
  ],

  [
    'everything at once',
    [['kit:version', 'new'], ['da:name', ''], ['en:tips']],
    ['da.json name empty', 'en.json tips key-missing', 'kit.json version bad-version'],
  ],
]

function minutes(min: number, usual: number, max: number) {
  return { min, default: usual, max }
}

it.each(cases)('a kit is refused for %s', (_, bends, problems) => {
  expect(problemsAfter(bends).sort()).toEqual(problems)
})

it('a kit is taken when nothing is bent', () => {
  expect(problemsAfter([])).toEqual([])
})

function problemsAfter(bends: readonly Bend[]): string[] {
  let files: Record<string, unknown> = smallKit()
  for (const [at, value] of bends) {
    const [file = '', place = ''] = at.split(':')
    files = { ...files, [file]: bent(files[file], place === '' ? [] : place.split('.'), value) }
  }
  const assembled = assembleKit(files.kit, { da: files.da, en: files.en })
  if (assembled.ok) return []
  return assembled.problems.map(({ file, place, code }) => `${file} ${place} ${code}`)
}

function bent(part: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value
  const copy: Record<string, unknown> = { ...(part as object) }
  const below = bent(copy[key], rest, value)
  if (below === undefined) delete copy[key]
  else copy[key] = below
  return Array.isArray(part) ? Object.values(copy) : copy
}
