/** Between the meetings of a method that has several, and before the first. */
export const sessions = {
  close: (name: string) => `Luk »${name}«`,
  closeTitle: (name: string) => `Skal »${name}« lukkes nu?`,
  closeText:
    'Rummet sover, til du åbner det igen. Alt er gemt. Ingen kan flytte post-its imens, men alle kan læse og skrive videre.',
  next: 'Næste møde',
  notKnown: 'Ikke aftalt',
  when: 'Hvornår mødes I igen? (kan stå tomt)',
  keptUntil: (days: number) =>
    `Alt bliver slettet ${days === 1 ? '1 dag' : `${days} dage`} efter det tidspunkt. Står feltet tomt, tæller vi fra sidste gang, nogen skrev i rummet.`,
  plan: 'Ret, hvornår I mødes igen',
  planTitle: 'Hvornår mødes I igen?',
  planSave: 'Gem',
  wake: (name: string) => `Åbn »${name}«`,
  wakeTitle: (name: string) => `Skal »${name}« åbnes nu?`,
  wakeText: 'Rummet vågner på alle skærme, og I begynder med det, der er sket siden sidst.',
  asleep: 'Rummet sover',
  until: (name: string, when: string) => `I mødes igen til »${name}« ${when}.`,
  untilUnknown: (name: string) => `I mødes igen til »${name}«. Tidspunktet er ikke sat endnu.`,
  meetAgain: (when: string) => `I mødes igen ${when}.`,
  kept: 'Alt er gemt. Brug det samme link eller den samme kode næste gang.',
  bring: 'Tag det med til næste gang',
  chosen: 'I arbejder videre med',
  again: 'Velkommen igen',
  since: 'Hvad er sket siden sidst?',
  begin: (name: string) => `I begynder nu »${name}«.`,
  before: {
    open: 'Før I begynder',
    state: (done: number, of: number) => `${done} af ${of} er på plads`,
    checklist: 'Tjekliste',
    lead: 'Kun mødeledere kan se og ændre listen her.',
  },
}
