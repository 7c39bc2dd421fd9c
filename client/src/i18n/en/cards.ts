import type { cards as da } from '../da/cards.ts'

export const cards: typeof da = {
  title: 'The themes',
  titleOfCards: 'Your action cards',
  yours: 'Your theme',
  answered: (done, of) => (done === 0 ? 'Not begun' : `${done} of ${of} questions answered`),
  presents: 'Presenting now',
  presented: 'Has presented',
  waits: (group) =>
    `${group} is working on this theme. You can add to it once the group has presented.`,
  nothing: 'Nothing has been written yet.',
  empty: 'Not begun',
  filled: (done, of) => `${done} of ${of} filled in`,
  nearly: (missing) => `Almost done. Missing: ${missing}`,
  loose: 'Almost done. A task lacks a name or a date.',
  whole: 'The card is complete',
  example: (words) => `For example: ${words}`,
  finishedBy: (who, day) => `${who} will finish it by ${day}`,
  needsFinish: 'Missing: Who will finish it, and by when?',
  lacking: (count) =>
    count === 1
      ? '1 card needs somebody to finish it'
      : `${count} cards need somebody to finish them`,
  before: 'Name somebody and a date for each of them under “Finish the card”.',
  found: 'What you found out',
  show: (theme) => `Show “${theme}” on the big screen`,
  showHint: 'Press the screen beside a theme when its group presents. Then everyone can add to it.',
  missing: 'You need to find out',
  back: 'Back',
  groups: {
    lead: 'Make a group for each theme, so that they can work at the same time.',
    held: 'First show the groups’ hidden post-its. Until then the groups stay as they are.',
    open: 'Make groups by theme',
    text: 'Each theme gets a group of its own. The groups you have now are put aside. Their post-its stay.',
    basis: 'What should participants choose a theme by?',
    interest: 'Interest',
    role: 'Whom they represent',
    experience: 'Experience',
    choose: 'Participants choose for themselves',
    chooseHint: 'They choose on their phones. Otherwise they are spread evenly.',
    make: 'Make the groups',
  },
}
