export const start = {
  title: 'Hvad er det vigtigste at tale om?',
  lead: 'I sætter jeres temaer på ét fælles kort fra hver jeres telefon. Storskærmen viser, hvad der er vigtigt, hvad der lykkes, og hvor I ser forskelligt på det.',
  noAccount: 'Ingen skal oprette en konto.',
  newRoom: 'Nyt rum',
  newRoomHint: 'For jer, der leder mødet',
  rehearse: {
    go: 'Øv mødet',
    hint: 'Led et helt møde på prøve. Simulerede deltagere gør resten.',
    title: 'Øvelse',
  },
  choose: {
    title: 'Hvad skal I arbejde med?',
    forWhom: 'For hvem?',
    howLong: 'Hvor lang tid?',
    themes: (count: number) => `${count} temaer`,
    see: 'Se værktøjet',
    edit: 'Ret',
    named: (action: string, name: string) => `${action}: ${name}`,
    own: 'Jeres eget',
    ownUntitled: 'Udgave uden navn',
    unfinished: 'Udgaven er ikke færdig endnu. Ret den, før I åbner et rum med den.',
    open: 'Åbn rummet',
    loading: 'Henter værktøjerne …',
    language: 'Rummet åbner på dansk. Hver deltager kan selv skifte sprog.',
    failed: 'Værktøjerne kunne ikke hentes.',
    again: 'Prøv igen',
  },
  join: {
    title: 'Har I en kode?',
    hint: 'Den står på storskærmen, f.eks. 7K4-M2P.',
    label: 'Kode',
    go: 'Deltag',
    malformed: 'En kode har seks bogstaver og tal, f.eks. 7K4-M2P.',
    unknown: 'Der er intet rum med den kode. Se koden efter på storskærmen.',
  },
  mine: {
    title: 'Rum, I er mødeleder for',
    untitled: (code: string) => `Rum ${code}`,
    code: (code: string) => `Kode ${code}`,
    opened: (date: string) => `oprettet ${date}`,
    forget: (name: string) => `Fjern »${name}« fra listen`,
    forgetTitle: 'Fjern rummet fra listen?',
    forgetText:
      'Rummet bliver ikke slettet, men denne browser glemmer jeres adgang som mødeleder. Har I ikke gemt mødeleder-linket et andet sted, kan I ikke komme tilbage.',
    forgetYes: 'Fjern fra listen',
  },
  network: {
    onlyHere: 'Telefoner kan ikke nå denne maskine endnu',
    onlyHereText:
      'Maskinen er ikke på et netværk. Sæt den på det samme netværk som telefonerne, og hent siden igen, eller brug en server med en offentlig adresse (PUBLIC_URL).',
    sameNetwork: (base: string) =>
      `Telefoner på det samme netværk som denne maskine kan være med på ${base}. Skal andre med, eller vil I sende links til forberedelse ud i forvejen, kræver det en server med en offentlig adresse (PUBLIC_URL).`,
    notLasting:
      'Links til forberedelse kan ikke sendes ud i forvejen: serveren har ingen fast offentlig adresse (PUBLIC_URL).',
  },
  unknownPage: {
    title: 'Den side findes ikke',
    text: 'Se adressen efter, eller begynd fra forsiden.',
  },
}
