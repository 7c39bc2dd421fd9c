import { notices } from './notices.ts'

const changes = (count: number) => (count === 1 ? '1 ændring' : `${count} ændringer`)

/** Texts that several views share. */
export const common = {
  product: 'Firefelt',
  participantNumber: (number: number) => `Deltager ${number}`,
  groupNumber: (number: number) => `Bord ${number}`,
  remoteGroup: 'Online',
  anonymous: 'Anonym',
  /** A past group, where one of today has its name. */
  earlierGroup: (group: string) => `${group} (før)`,
  facilitator: 'Mødeleder',
  formerParticipant: 'En tidligere deltager',
  aPostIt: 'en post-it',
  cancel: 'Annullér',
  close: 'Luk',
  undo: 'Fortryd',
  redo: 'Gentag',
  language: 'Sprog',
  theme: 'Farver',
  themeName: { light: 'Almindelige', contrast: 'Høj kontrast' },
  languageName: { da: 'Dansk', en: 'English' },
  loading: 'Henter …',
  broken: {
    title: 'Noget gik galt på denne side',
    text: 'Det, I har gjort, er ikke gået tabt. Hent siden igen for at fortsætte.',
    reload: 'Hent siden igen',
  },
  /** Whether what was done is on the server. */
  status: {
    saved: 'Gemt',
    saving: 'Gemmer …',
    connecting: 'Forbinder …',
    fetching: 'Henter kortet igen …',
    ended: 'Mødet er slut',
    waiting: (count: number) => `${changes(count)} venter`,
    noConnection: 'Ingen forbindelse',
    offline: 'Ingen forbindelse. Det, I gør, gemmes her.',
    offlineWaiting: (count: number) => `Ingen forbindelse. ${changes(count)} venter.`,
    notSavedBrief: 'Ikke gemt',
    notSaved: 'Ikke gemt. Serveren kan ikke gemme lige nu. Det, I gør, bliver her.',
    notSavedWaiting: (count: number) =>
      `Ikke gemt. Serveren kan ikke gemme lige nu. ${changes(count)} venter.`,
    leftOut: (count: number) => `Mødet er slut. ${changes(count)} kom ikke med.`,
  },
  /** What stands where a room cannot be shown. */
  room: {
    opening: 'Åbner rummet …',
    slow: 'Serveren svarer ikke endnu. Siden prøver igen af sig selv.',
    home: 'Til forsiden',
    refused: {
      title: 'I har ikke adgang til rummet',
      text: 'Rummet findes ikke, eller linket gælder ikke længere. Bed mødelederen om et nyt.',
    },
    planOnly: {
      title: 'Kun planen er gemt',
      text: 'Alt andet fra mødet er slettet, også på denne enhed.',
      toPlan: 'Se planen',
    },
    erased: {
      title: 'Rummet er slettet',
      text: 'Kortet og alt, hvad der stod på det, er slettet, også i denne browser.',
    },
    ended: {
      title: 'Mødet er slut',
      text: 'Mødelederen har afsluttet mødet. Bliver det åbnet igen, kommer I med af jer selv.',
    },
    outdated: {
      title: 'Siden skal hentes igen',
      text: 'Serveren er blevet fornyet, og denne side er for gammel. Det, I har gjort, er gemt her og sendes bagefter.',
    },
    noKey: {
      title: 'Linket er ikke helt',
      text: 'Den sidste del af linket mangler. Bed om det fulde link, eller deltag i rummet.',
      participate: 'Deltag i rummet',
    },
  },
  notices,
}
