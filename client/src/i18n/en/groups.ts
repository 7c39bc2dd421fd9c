import type { Texts } from '../texts.ts'

const people = (count: number) => (count === 1 ? '1 participant' : `${count} participants`)

const each = (least: number, most: number) => (least === most ? `${least}` : `${least}-${most}`)

export const groups: Texts['groups'] = {
  title: 'Groups',
  making: {
    lead: 'Each group puts post-its on the map in its own name, with its own colour and shape.',
    count: 'Number of groups',
    fewer: 'One group fewer',
    more: 'One group more',
    sizes: (count, least, most) => `${people(count)}: ${each(least, most)} in each group`,
    nobody: 'There are no participants yet. Those who come are put into the smallest group.',
    nobodyChoose: 'There are no participants yet. They choose a group when they come.',
    choose: 'The participants choose for themselves',
    chooseHint: 'They choose a group on their phones. Otherwise they are dealt out evenly.',
    apart: 'Those who take part from elsewhere have a group of their own',
    apartHint: (count) =>
      count === 0
        ? 'Nobody has said yet that they take part from elsewhere.'
        : `${people(count)} from elsewhere.`,
    make: 'Make groups',
    again: 'Make new groups',
    againTitle: 'Make new groups?',
    againText:
      'Everyone is dealt out anew. The post-its already there keep the group that put them up.',
  },
  overview: {
    dealt: 'Those who come later are put into the smallest group.',
    chosen: 'The participants choose their group on their phones. You can move them here as well.',
    rename: (group) => `Change the name of ${group}`,
    name: 'Name of the group',
    members: (count) => people(count),
    empty: 'Nobody yet',
    leader: 'Group leader',
    leaderOf: (group) => `Group leader of ${group}`,
    nobody: 'Nobody chosen',
    move: (who) => `Move ${who} to`,
    moveShort: 'Move',
    moved: (who, group) => `${who} is now in ${group}`,
    movedOut: (who) => `${who} is now in no group`,
    without: 'In no group',
    remote: 'elsewhere',
    end: 'End the groups',
    endTitle: 'End the groups?',
    endText:
      'Everyone puts up post-its in their own name again. Those that the groups have put up stay, with the group’s name.',
  },
  mine: {
    remote: 'I take part from elsewhere',
    you: 'you',
    are: (group) => `You are ${group}`,
    sends: 'Your post-its are put up in the group’s name.',
    with: (names) => `In the group: ${names}`,
    leader: (name) => `Group leader: ${name}`,
    left: 'You are in no group now. Your post-its are put up in your own name.',
    heading: 'Your group',
    none: 'You are in no group.',
    askTheme: 'Which theme will you work on?',
    by: {
      interest: 'Choose what interests you most.',
      role: 'Choose what matters most to those you represent.',
      experience: 'Choose what you have experience with.',
    },
    ask: 'Which group are you in?',
    askLead: 'Your post-its are put up in the group’s name. You can change it in the menu.',
    forRemote: 'For those who take part from elsewhere',
    choose: 'Choose a group',
    change: 'Change group',
    later: 'Not now',
    editName: 'Change name',
    saveName: 'Save name',
  },
}
