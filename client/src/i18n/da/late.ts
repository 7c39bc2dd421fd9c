/** What came too late, and what can be done about it. */
export const late = {
  title: (count: number) =>
    count === 1 ? '1 ændring kom for sent' : `${count} ændringer kom for sent`,
  /** Why so many of them did. */
  why: {
    ended: (_: number): string => 'Mødet var slut, så det blev ikke skrevet med:',
    locked: (count: number): string =>
      count === 1
        ? 'Kortet var låst, da serveren fik den, så den er ikke med:'
        : 'Kortet var låst, da serveren fik dem, så de er ikke med:',
    asleep: (count: number): string =>
      count === 1
        ? 'Mødet holdt pause, da serveren fik den, så den er ikke med:'
        : 'Mødet holdt pause, da serveren fik dem, så de er ikke med:',
    waiting: (count: number): string =>
      count === 1
        ? 'I havde ikke haft ordet endnu, så den er ikke med:'
        : 'I havde ikke haft ordet endnu, så de er ikke med:',
    hidden: (count: number): string =>
      count === 1
        ? 'I var begyndt at lægge skjult, så den er ikke med:'
        : 'I var begyndt at lægge skjult, så de er ikke med:',
    regrouped: (count: number): string =>
      count === 1
        ? 'Grupperne var lavet om, da serveren fik den, så den er ikke med:'
        : 'Grupperne var lavet om, da serveren fik dem, så de er ikke med:',
    elsewhere: (_: number): string =>
      'En anden gruppe arbejder nu med temaet, så det blev ikke skrevet med. I kan skrive med, når gruppen har fortalt om det:',
  },
  whenOpen: (count: number): string =>
    `${count === 1 ? 'Den' : 'De'} bliver her. I kan prøve igen, når kortet er åbnet.`,
  again: 'Prøv igen',
  againWith: (theme: string) => `Prøv igen: »${theme}«`,
  letGo: 'Lad være',
  letGoOf: (theme: string) => `Lad være: »${theme}«`,
  fold: 'Læg til side',
  /** What was written. */
  words: {
    label: 'I skrev',
    copy: 'Kopiér',
    copyOf: (what: string) => `Kopiér: »${what}«`,
    copied: 'Kopieret',
    copyFailed: 'Markér teksten, og kopiér den selv.',
    remove: 'Fjern',
    removeOf: (what: string) => `Fjern: »${what}«`,
  },
  acts: {
    'note.put': (theme: string) => `»${theme}« blev ikke sat på.`,
    'note.move': (theme: string) => `»${theme}« blev stående, hvor den stod.`,
    'note.remove': (theme: string) => `»${theme}« blev ikke taget af.`,
    'note.restore': (theme: string) => `»${theme}« blev ikke sat tilbage.`,
    'reason.write': (theme: string) => `Begrundelsen på »${theme}« blev ikke ændret.`,
    'theme.add': (theme: string) => `Temaet »${theme}« kom ikke med.`,
    'choice.make': (theme: string) => `En beslutning om »${theme}« kom ikke med.`,
    'choice.write': (theme: string) => `Det skrevne om »${theme}« kom ikke med.`,
    'sheet.add': (theme: string) => `Det nye skema om »${theme}« kom ikke med.`,
    'sheet.fill': (theme: string) => `Et svar om »${theme}« kom ikke med.`,
    'sheet.remove': (theme: string) => `Skemaet om »${theme}« blev ikke taget af.`,
    'ownSheet.add': () => 'Det, du ville dele, kom ikke med.',
    'ownSheet.fill': () => 'Et svar kom ikke med.',
    'ownSheet.remove': () => 'Det, du har delt, blev ikke taget af.',
    'framing.add': () => 'Skemaet kom ikke med.',
    'framing.fill': () => 'Et svar kom ikke med.',
    'framing.remove': () => 'Skemaet blev ikke taget af.',
    'turn.end': () => 'Ordet blev ikke givet videre.',
    command: () => 'En handling blev ikke udført.',
  },
}
