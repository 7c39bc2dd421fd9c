import type { Texts } from '../texts.ts'

export const notices: Texts['common']['notices'] = {
  refused: {
    invalid: 'That could not be done.',
    locked: 'The map is locked right now.',
    ended: 'The meeting has ended, so the map cannot be changed.',
    waiting: 'It is not your turn yet. Put the post-it up when you have told about it.',
    hidden:
      'Post-its are hidden right now. Put yours in your own draft, and all are shown at once.',
    asleep: 'The meeting rests until next time. Then the map can be changed again.',
    elsewhere: 'Another group works on the theme. You can add to it when they have told about it.',
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
    erased: 'The room has been erased.',
    busy: 'The server is making many files just now. Try again shortly.',
    'no-days': 'No task in the plan has a date, and you have not chosen when to talk again.',
    'no-map': 'The map is left out. Choose it, and try again.',
    'export-failed':
      'The file could not be made. Nothing is lost. Try again, or choose another kind of file.',
    internal: 'The server could not answer. Try again.',
  },
  reset: {
    title: 'The map has been fetched anew',
    text: 'The last that was done here was not saved. Please check the map.',
    full: 'There is no room for more. The last that was done here was not saved.',
    written: 'This had been written and was not saved:',
    quote: (words) => `“${words}”`,
  },
}
