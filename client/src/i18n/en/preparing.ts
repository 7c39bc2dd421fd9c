import type { preparing as da } from '../da/preparing.ts'

export const preparing: typeof da = {
  count: (ready, of) => `${ready} of ${of} have prepared`,
  none: 'Nobody has opened the preparation yet',
  onlyCount: 'Nobody can see more: neither who, nor what they answered.',
  title: 'Let the participants prepare',
  minutes: (minutes) =>
    `Each answers some questions about the themes alone. Set ${minutes} minutes aside.`,
  link: 'Link for preparing',
  letter: 'Suggested invitation',
  copyLetter: 'Copy the invitation',
  self: 'You can prepare yourselves with the same link.',
  notLasting:
    'A link that you send out now works only while this machine is on, and only on the same network. The server has no public address (PUBLIC_URL). At the meeting the participants can still prepare: “Prepare” is at the top of their phone until the meeting begins.',
}
