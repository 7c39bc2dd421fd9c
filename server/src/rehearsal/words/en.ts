import type { SimulatedWords } from './words.ts'

export const en: SimulatedWords = {
  reasons: [
    'This takes up most of our time right now.',
    'We say that it matters, but spend no time on it.',
    'It goes well here, and we should keep it so.',
    'It has become worse since we grew.',
    'We know too little about how it goes.',
    'It is seldom a problem with us.',
    'We see this differently.',
    'It is easy to do something about.',
  ],
  answers: {
    framing: ['Management.'],
    sinceLast: [
      'We have talked to three groups, and they recognise the themes.',
      'The figures of the last survey have been found.',
      'We may spend time on it, but no money yet.',
    ],
    criteria: ['What touches most of us.', 'What we can do something about within half a year.'],
    themeDialogue: [
      'We do not mean quite the same, so we begin by agreeing on the word.',
      'It goes best where we meet regularly.',
      'We can set ten minutes aside for it each time.',
      'Two places do it already, and we can visit them.',
    ],
    knowledge: [
      'How many use it today?',
      'What do those who are new say?',
      'We have a network that few know of.',
    ],
    agreement: [
      'We say so when something is unclear.',
      'A quarter of an hour about it at each meeting.',
      'We try it for two months and look at it again.',
    ],
    actionCard: ['We begin in two places and build on what works.'],
    task: [
      'Ask those we have yet to hear',
      'Write a draft of one page',
      'Find a date for the next step',
    ],
    unfinished: ['The dates, and a yes from those who are to pay.'],
    followUp: [
      'We look at it again at a meeting in two months.',
      'Forty minutes at the next meeting.',
    ],
    plan: [
      'It is on the intranet, and we tell about it at the next leader meeting.',
      'Each group says what it has used it for, every half year.',
    ],
    closingRound: [
      'That we agree more than I thought.',
      'To ask before I guess.',
      'That we begin with something small.',
    ],
  },
  who: (number) => `Participant ${number}`,
}
