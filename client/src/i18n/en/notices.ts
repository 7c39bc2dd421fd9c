import type { Texts } from '../texts.ts'

export const notices: Texts['common']['notices'] = {
  refused: {
    invalid: 'That could not be done.',
    locked: 'The map is locked right now.',
    ended: 'The meeting has ended, so the map cannot be changed.',
    waiting: 'It is not your turn yet. Put the post-it up when you have told about it.',
    forbidden: 'Only the one whose post-it it is, or the facilitator, can do that.',
    gone: 'The post-it has been taken off the map.',
    'changed-since': 'Somebody has moved the post-it since, so it cannot be undone.',
    full: 'There is no room for more on the map.',
  },
  movedByOther: (who, theme) => `${who} moved “${theme}”.`,
  removedByOther: (who, theme) => `${who} took “${theme}” off the map.`,
  problem: {
    offline: 'No connection to the server. Try again in a moment.',
    'invalid-input': 'That could not be done.',
    'unknown-kit': 'This server does not have that tool.',
    'not-found': 'There is no such room.',
    'not-allowed': 'You do not have access to that.',
    outdated: 'It has been changed elsewhere since. Try again.',
    'room-full': 'The room is full.',
    'room-ended': 'The meeting has ended.',
    'too-many-requests': 'That was a little too fast. Wait a moment and try again.',
    'too-large': 'That was too large to be saved.',
    stopping: 'The server is restarting. Try again in a moment.',
    'not-saved': 'It was not saved. Try again.',
    internal: 'The server could not answer. Try again.',
  },
  late: {
    title: (count) => (count === 1 ? '1 change came too late' : `${count} changes came too late`),
    text: (count) =>
      count === 1
        ? 'The map was locked when it reached the server, so it is not on it:'
        : 'The map was locked when they reached the server, so they are not on it:',
    whenOpen: (count) =>
      `${count === 1 ? 'It stays' : 'They stay'} here. You can try again when the map is open.`,
    again: 'Try again',
    againWith: (theme) => `Try again: “${theme}”`,
    letGo: 'Leave it',
    letGoOf: (theme) => `Leave it: “${theme}”`,
    fold: 'Put aside',
    acts: {
      'note.put': (theme) => `“${theme}” was not put on.`,
      'note.move': (theme) => `“${theme}” stayed where it was.`,
      'note.remove': (theme) => `“${theme}” was not taken off.`,
      'note.restore': (theme) => `“${theme}” was not put back.`,
      'reason.write': (theme) => `The reason on “${theme}” was not changed.`,
      'theme.add': (theme) => `The theme “${theme}” was not added.`,
      'choice.make': () => 'A decision about a theme was not kept.',
      'choice.write': () => 'What was written about a theme was not kept.',
      'sheet.add': () => 'The new form was not kept.',
      'sheet.fill': () => 'An answer was not kept.',
      'sheet.remove': () => 'The form was not taken away.',
      'ownSheet.add': () => 'What you wanted to share was not kept.',
      'ownSheet.fill': () => 'An answer was not kept.',
      'ownSheet.remove': () => 'What you have shared was not taken away.',
      'turn.end': () => 'The word was not passed on.',
      command: () => 'Something was not done.',
    },
  },
  reset: {
    title: 'The map has been fetched anew',
    text: 'The server could not take the last that was done here. Please check the map.',
    written: 'This had been written and was not saved:',
    quote: (words) => `“${words}”`,
  },
}
