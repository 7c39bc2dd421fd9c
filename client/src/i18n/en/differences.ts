import type { differences as da } from '../da/differences.ts'

export const differences: typeof da = {
  title: 'Where you disagree',
  lead: 'The theme you disagree on most stands first.',
  hint: 'Press a theme: then all screens show a line to each place.',
  close: 'Show all post-its again',
  far: 'Far apart',
  some: 'Some way apart',
  near: 'Close together',
  senders: (count) => `${count} have placed the theme`,
  ask: 'Ask each other',
  questions: [
    'What does each of you look at when you say that the theme is important or less important?',
    'What do you build on when you say that it goes well or less well? Do you know enough?',
  ],
}
