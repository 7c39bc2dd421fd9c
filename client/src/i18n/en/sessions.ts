import type { sessions as da } from '../da/sessions.ts'

export const sessions: typeof da = {
  close: (name) => `Close “${name}”`,
  closeTitle: (name) => `Close “${name}” now?`,
  closeText:
    'The room sleeps until you open it again. Everything is saved. Nobody can move post-its meanwhile, but everyone can read and go on writing.',
  next: 'Next meeting',
  notKnown: 'Not agreed',
  when: 'When do you meet again? (may stay empty)',
  keptUntil: (days) =>
    `Everything is erased ${days === 1 ? '1 day' : `${days} days`} after that time. If it stays empty, we count from when somebody wrote in the room last.`,
  plan: 'Change when you meet again',
  planTitle: 'When do you meet again?',
  planSave: 'Save',
  wake: (name) => `Open “${name}”`,
  wakeTitle: (name) => `Open “${name}” now?`,
  wakeText: 'The room wakes on all screens, and you begin with what has happened since last time.',
  asleep: 'The room is asleep',
  until: (name, when) => `You meet again for “${name}” on ${when}.`,
  untilUnknown: (name) => `You meet again for “${name}”. The time has not been set yet.`,
  meetAgain: (when) => `You meet again on ${when}.`,
  kept: 'Everything is saved. Use the same link or the same code next time.',
  bring: 'Bring this next time',
  chosen: 'You go on working with',
  again: 'Welcome back',
  since: 'What has happened since last time?',
  begin: (name) => `You now begin “${name}”.`,
  before: {
    open: 'Before you begin',
    state: (done, of) => `${done} of ${of} are in place`,
    checklist: 'Checklist',
    lead: 'Only facilitators can see and change this list here.',
  },
}
