import { expect, it } from 'vitest'
import { kitIds, planFor } from './sample.ts'

it('between them, the sample plans have something of all that a file is to say', () => {
  const plans = kitIds.map((kit) => planFor(kit))
  const themes = plans.flatMap((plan) => plan.themes)
  const notes = plans.flatMap((plan) => plan.notes)
  const said = {
    'an agreed place': themes.flatMap(({ place }) => place?.words ?? ''),
    'whom it goes to': themes.map(({ to }) => to),
    'who brings it there': themes.map(({ bringer }) => bringer),
    'a sheet about a theme': themes.flatMap(({ sheets }) =>
      sheets.flatMap(({ entries }) => entries.map(({ text }) => text)),
    ),
    'a sheet for the room': plans.flatMap(({ room }) =>
      room.flatMap(({ entries }) => entries.map(({ text }) => text)),
    ),
    'what one takes away': plans.flatMap(({ each }) =>
      each.flatMap(({ entries }) => entries.map(({ text }) => text)),
    ),
    'a task': plans.flatMap(({ tasks }) => tasks.map(({ what }) => what)),
    'who does it': plans.flatMap(({ tasks }) => tasks.map(({ who }) => who)),
    'who took part': plans.flatMap(({ people }) => people?.names ?? []),
    'where a post-it lies': notes.map(({ where }) => where),
    'why it lies there': notes.map(({ reason }) => reason),
  }
  for (const [what, words] of Object.entries(said))
    expect([what, words.some((each) => each !== '')]).toEqual([what, true])
})
