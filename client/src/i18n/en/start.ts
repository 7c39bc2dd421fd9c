import type { start as da } from '../da/start.ts'

export const start: typeof da = {
  title: 'What matters most to talk about?',
  lead: 'You put your themes on one shared map, each from your own phone. The big screen shows what is important, what succeeds, and where you see it differently.',
  noAccount: 'Nobody needs an account.',
  newRoom: 'New room',
  newRoomHint: 'For those who lead the meeting',
  rehearse: {
    go: 'Practise the meeting',
    hint: 'Lead a whole meeting on trial. Simulated participants do the rest.',
    title: 'Practice',
  },
  choose: {
    title: 'What will you work on?',
    forWhom: 'For whom?',
    howLong: 'How long?',
    themes: (count) => `${count} themes`,
    see: 'See the tool',
    edit: 'Edit',
    named: (action, name) => `${action}: ${name}`,
    own: 'Your own',
    ownUntitled: 'Version without a name',
    unfinished: 'The version is not finished yet. Edit it before you open a room with it.',
    open: 'Open the room',
    loading: 'Fetching the tools …',
    language: 'The room opens in English. Each participant can switch language.',
    failed: 'The tools could not be fetched.',
    again: 'Try again',
  },
  join: {
    title: 'Do you have a code?',
    hint: 'It is on the big screen, e.g. 7K4-M2P.',
    label: 'Code',
    go: 'Join',
    malformed: 'A code has six letters and digits, e.g. 7K4-M2P.',
    unknown: 'There is no room with that code. Check the code on the big screen.',
  },
  mine: {
    title: 'Rooms you facilitate',
    untitled: (code) => `Room ${code}`,
    code: (code) => `Code ${code}`,
    opened: (date) => `made ${date}`,
    forget: (name) => `Remove “${name}” from the list`,
    forgetTitle: 'Remove the room from the list?',
    forgetText:
      'The room is not erased, but this browser forgets that you facilitate it. If you have not kept the facilitator link somewhere else, you cannot come back.',
    forgetYes: 'Remove from the list',
  },
  network: {
    onlyHere: 'Phones cannot reach this machine yet',
    onlyHereText:
      'The machine is not on a network. Put it on the same network as the phones and load the page again, or use a server with a public address (PUBLIC_URL).',
    sameNetwork: (base) =>
      `Phones on the same network as this machine can take part at ${base}. Anybody else, and links for preparing that are sent out beforehand, need a server with a public address (PUBLIC_URL).`,
    notLasting:
      'Links for preparing cannot be sent out beforehand: the server has no lasting public address (PUBLIC_URL).',
  },
  unknownPage: {
    title: 'There is no such page',
    text: 'Check the address, or begin from the start page.',
  },
}
