import type { Language } from '../kit/language.ts'

const da = {
  plan: 'Det kom I frem til',
  from: 'Fra',
  meetingOn: (day: string) => `Mødet sluttede den ${day}`,
  method: 'Metode',
  map: 'Prioriteringskortet',
  emptyMap: 'Ingen temaer har en aftalt plads på kortet.',
  mapOf: (count: number) =>
    count === 1 ? 'Prioriteringskort med ét tema.' : `Prioriteringskort med ${count} temaer.`,
  field: (number: number, name: string) => `Felt ${number} · ${name}`,
  onLine: 'På stregen',
  theme: 'Tema',
  where: 'Aftalt plads',
  undecided: 'Ikke besluttet',
  escalatedTo: 'Går videre til',
  bringer: 'Bringes videre af',
  nobodyYet: 'Ikke aftalt endnu',
  tasks: 'Opgaver',
  task: 'Opgave',
  who: 'Hvem',
  due: 'Hvornår',
  talkAgain: 'I taler sammen igen',
  takeAways: 'Det tager vi med',
  people: 'Hvem der var med',
  unnamed: (count: number, named: boolean) => {
    if (count === 0) return ''
    return count === 1
      ? `${named ? 'og ' : ''}én uden navn`
      : `${named ? 'og ' : ''}${count} uden navn`
  },
  notes: 'Alle post-its, uden navne',
  place: 'Plads',
  reason: 'Begrundelse',
  table: (number: number) => `Bord ${number}`,
  toTakeUp: 'Et tema, som vi bringer videre',
  whatItIs: 'Hvad det handler om',
  nothing: 'Her er ikke noget endnu.',
}

const en: typeof da = {
  plan: 'What you arrived at',
  from: 'From',
  meetingOn: (day) => `The meeting ended on ${day}`,
  method: 'Method',
  map: 'The priority map',
  emptyMap: 'No themes have an agreed place on the map.',
  mapOf: (count) =>
    count === 1 ? 'Priority map with one theme.' : `Priority map with ${count} themes.`,
  field: (number, name) => `Field ${number} · ${name}`,
  onLine: 'On the line',
  theme: 'Theme',
  where: 'Agreed place',
  undecided: 'Not decided',
  escalatedTo: 'Taken up with',
  bringer: 'Taken up by',
  nobodyYet: 'Not agreed yet',
  tasks: 'Tasks',
  task: 'Task',
  who: 'Who',
  due: 'When',
  talkAgain: 'You talk again',
  takeAways: 'What we take away',
  people: 'Who took part',
  unnamed: (count, named) => {
    if (count === 0) return ''
    return `${named ? 'and ' : ''}${count === 1 ? 'one' : count} without a name`
  },
  notes: 'All post-its, without names',
  place: 'Place',
  reason: 'Reason',
  table: (number) => `Table ${number}`,
  toTakeUp: 'A theme that we take further up',
  whatItIs: 'What it is about',
  nothing: 'There is nothing here yet.',
}

/** What stands between the parts of a plan, in the room's language. */
export const planWords: Record<Language, typeof da> = { da, en }
export type PlanWords = typeof da
