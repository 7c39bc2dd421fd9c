/** Working through the chosen themes, and their action cards. */
export const cards = {
  title: 'Temaerne',
  titleOfCards: 'Jeres action cards',
  yours: 'Jeres tema',
  answered: (done: number, of: number) =>
    done === 0 ? 'Ikke begyndt' : `${done} af ${of} spørgsmål besvaret`,
  presents: 'Fortæller nu',
  presented: 'Har fortalt',
  waits: (group: string) =>
    `${group} arbejder med temaet. I kan skrive med, når gruppen har fortalt.`,
  nothing: 'Der er ikke skrevet noget endnu.',
  empty: 'Ikke begyndt',
  filled: (done: number, of: number) => `${done} af ${of} er udfyldt`,
  nearly: (missing: string) => `Næsten færdigt. Mangler: ${missing}`,
  loose: 'Næsten færdigt. En opgave mangler navn eller dato.',
  whole: 'Kortet er færdigt',
  example: (words: string) => `For eksempel: ${words}`,
  finishedBy: (who: string, day: string) => `${who} gør det færdigt inden ${day}`,
  needsFinish: 'Mangler: Hvem gør det færdigt, og hvornår?',
  lacking: (count: number) =>
    count === 1
      ? '1 kort mangler en, der gør det færdigt'
      : `${count} kort mangler en, der gør dem færdige`,
  before: 'Sæt en person og en dato på hvert af dem under »Gør kortet færdigt«.',
  found: 'Det fandt I frem til',
  show: (theme: string) => `Vis »${theme}« på storskærmen`,
  showHint: 'Tryk på skærmen ud for et tema, når gruppen fortæller. Så kan alle skrive med på det.',
  missing: 'I mangler at vide',
  back: 'Tilbage',
  groups: {
    lead: 'Lav en gruppe for hvert tema, så kan de arbejde på samme tid.',
    held: 'Vis først gruppernes skjulte post-its. Indtil da ligger grupperne fast.',
    open: 'Lav grupper efter tema',
    text: 'Hvert tema får sin egen gruppe. De grupper, I har nu, bliver lagt til side. Deres post-its bliver stående.',
    basis: 'Hvad skal deltagerne vælge tema efter?',
    interest: 'Interesse',
    role: 'Hvem de repræsenterer',
    experience: 'Erfaring',
    choose: 'Deltagerne vælger selv',
    chooseHint: 'De vælger på telefonen. Ellers bliver de fordelt ligeligt.',
    make: 'Lav grupperne',
  },
}
