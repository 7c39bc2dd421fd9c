// More simulated participants for a practice room, as a load of real shape:
// `node tests/rehearsal/crowd.ts <the link to take part> <how many>`. They leave when the room ends.

import { rehearse } from '@firefelt/server/rehearsal/rehearse.ts'
import { think } from '@firefelt/server/rehearsal/think.ts'

const [link = '', people = ''] = process.argv.slice(2)
const { origin: url, pathname } = new URL(link)
const [, , room = ''] = pathname.split('/')
const seed = 11
await rehearse(
  { url, room, people: Number(people), seed, now: Date.now, pause: think },
  new AbortController().signal,
)
