/** What is said once, when something did not go as somebody meant it to. */
export const notices = {
  refused: {
    invalid: 'Det kunne ikke lade sig gøre.',
    locked: 'Kortet er låst lige nu.',
    ended: 'Mødet er slut, så kortet kan ikke ændres.',
    waiting: 'I har ikke haft ordet endnu. Læg post-it’en på, når I har fortalt om den.',
    hidden:
      'Lige nu lægger I skjult. Sæt post-it’en i jeres egen kladde, så bliver alle vist på én gang.',
    asleep: 'Mødet holder pause til næste gang. Så kan kortet ændres igen.',
    elsewhere:
      'En anden gruppe arbejder med temaet. I kan skrive med, når gruppen har fortalt om det.',
    forbidden: 'Det kan kun den, som post-it’en kommer fra, eller mødelederen gøre.',
    gone: 'Post-it’en er taget af kortet.',
    'changed-since': 'Post-it’en er flyttet af en anden siden, så det kan ikke fortrydes.',
    full: 'Der er ikke plads til flere på kortet.',
  },
  movedByOther: (who: string, theme: string) => `${who} flyttede »${theme}«.`,
  removedByOther: (who: string, theme: string) => `${who} tog »${theme}« af kortet.`,
  problem: {
    offline: 'Ingen forbindelse til serveren. Prøv igen om lidt.',
    'invalid-input': 'Det kunne ikke lade sig gøre.',
    'unknown-kit': 'Værktøjet findes ikke på denne server.',
    'not-found': 'Rummet findes ikke.',
    'not-allowed': 'Det har I ikke adgang til.',
    outdated: 'Det er ændret et andet sted siden. Prøv igen.',
    'room-full': 'Der er ikke plads til flere i rummet.',
    'room-ended': 'Mødet er slut.',
    'too-many-requests': 'Det gik lidt for hurtigt. Vent et øjeblik, og prøv igen.',
    'too-large': 'Det var for stort til at blive gemt.',
    stopping: 'Serveren er ved at genstarte. Prøv igen om lidt.',
    'not-saved': 'Det blev ikke gemt. Prøv igen.',
    erased: 'Rummet er slettet.',
    busy: 'Serveren laver mange filer lige nu. Prøv igen om lidt.',
    'no-days':
      'Ingen opgaver i planen har en dato, og I har ikke valgt, hvornår I taler sammen igen.',
    'no-map': 'Kortet er ikke valgt til. Vælg det til, og prøv igen.',
    'export-failed':
      'Filen kunne ikke laves. Intet er gået tabt. Prøv igen, eller vælg en anden slags fil.',
    internal: 'Serveren kunne ikke svare. Prøv igen.',
  },
  reset: {
    title: 'Kortet er hentet igen',
    text: 'Det sidste, der blev gjort her, blev ikke gemt. Se kortet efter.',
    full: 'Der er ikke plads til mere. Det sidste, der blev gjort her, blev ikke gemt.',
    written: 'Dette var skrevet og ikke gemt:',
    quote: (words: string) => `»${words}«`,
  },
}
