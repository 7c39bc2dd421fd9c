import type { late as danish } from '../da/late.ts'

export const late: typeof danish = {
  title: (count) => (count === 1 ? '1 change came too late' : `${count} changes came too late`),
  why: {
    ended: () => 'The meeting had ended, so this was not kept:',
    locked: (count) =>
      count === 1
        ? 'The map was locked when it reached the server, so it is not on it:'
        : 'The map was locked when they reached the server, so they are not on it:',
    asleep: (count) =>
      count === 1
        ? 'The meeting rested when it reached the server, so it is not on the map:'
        : 'The meeting rested when they reached the server, so they are not on the map:',
    waiting: (count) =>
      count === 1
        ? 'It was not your turn yet, so it is not on the map:'
        : 'It was not your turn yet, so they are not on the map:',
    hidden: (count) =>
      count === 1
        ? 'You had begun to place hidden, so it is not on the map:'
        : 'You had begun to place hidden, so they are not on the map:',
    regrouped: (count) =>
      count === 1
        ? 'The groups had changed when it reached the server, so it is not on the map:'
        : 'The groups had changed when they reached the server, so they are not on the map:',
    elsewhere: () =>
      'Another group works on the theme now, so this was not kept. You can add to it when they have told about it:',
  },
  whenOpen: (count) =>
    `${count === 1 ? 'It stays' : 'They stay'} here. You can try again when the map is open.`,
  again: 'Try again',
  againWith: (theme) => `Try again: “${theme}”`,
  letGo: 'Leave it',
  letGoOf: (theme) => `Leave it: “${theme}”`,
  fold: 'Put aside',
  words: {
    label: 'You wrote',
    copy: 'Copy',
    copyOf: (what) => `Copy: “${what}”`,
    copied: 'Copied',
    copyFailed: 'Select the text and copy it yourself.',
    remove: 'Remove',
    removeOf: (what) => `Remove: “${what}”`,
  },
  acts: {
    'note.put': (theme) => `“${theme}” was not put on.`,
    'note.move': (theme) => `“${theme}” stayed where it was.`,
    'note.remove': (theme) => `“${theme}” was not taken off.`,
    'note.restore': (theme) => `“${theme}” was not put back.`,
    'reason.write': (theme) => `The reason on “${theme}” was not changed.`,
    'theme.add': (theme) => `The theme “${theme}” was not added.`,
    'choice.make': (theme) => `A decision about “${theme}” was not kept.`,
    'choice.write': (theme) => `What was written about “${theme}” was not kept.`,
    'sheet.add': (theme) => `The new form about “${theme}” was not kept.`,
    'sheet.fill': (theme) => `An answer about “${theme}” was not kept.`,
    'sheet.remove': (theme) => `The form about “${theme}” was not taken away.`,
    'ownSheet.add': () => 'What you wanted to share was not kept.',
    'ownSheet.fill': () => 'An answer was not kept.',
    'ownSheet.remove': () => 'What you have shared was not taken away.',
    'framing.add': () => 'The form was not kept.',
    'framing.fill': () => 'An answer was not kept.',
    'framing.remove': () => 'The form was not taken away.',
    'turn.end': () => 'The word was not passed on.',
    command: () => 'Something was not done.',
  },
}
