import type { SimulatedWords } from './words.ts'

export const da: SimulatedWords = {
  reasons: [
    'Det fylder mest hos os lige nu.',
    'Vi siger, at det er vigtigt, men bruger ikke tid på det.',
    'Her går det godt, og det skal vi holde fast i.',
    'Det er gået tilbage, siden vi blev flere.',
    'Vi ved for lidt om, hvordan det går.',
    'Det er sjældent et problem hos os.',
    'Her er forskel på, hvordan vi ser det.',
    'Det er let at gøre noget ved.',
  ],
  answers: {
    framing: ['Ledelsen.'],
    sinceLast: [
      'Vi har talt med tre grupper, og de kan kende temaerne.',
      'Tallene fra sidste måling er fundet frem.',
      'Vi må bruge tid på det, men ikke penge endnu.',
    ],
    criteria: [
      'Det, der berører flest af os.',
      'Det, vi selv kan gøre noget ved inden for et halvt år.',
    ],
    themeDialogue: [
      'Vi mener ikke helt det samme, så vi begynder med at blive enige om ordet.',
      'Det går bedst dér, hvor vi mødes fast.',
      'Vi kan sætte ti minutter af til det hver gang.',
      'To steder gør det allerede, og dem kan vi besøge.',
    ],
    knowledge: [
      'Hvor mange bruger det i dag?',
      'Hvad siger de, der er nye?',
      'Vi har et netværk, som få kender.',
    ],
    agreement: [
      'Vi siger det højt, når noget er uklart.',
      'Et kvarter om det på hvert møde.',
      'Vi prøver det i to måneder og ser så på det igen.',
    ],
    actionCard: ['Vi begynder to steder og bygger videre på det, der virker.'],
    task: [
      'Spørg dem, vi mangler at høre',
      'Skriv et udkast på én side',
      'Find en dato til næste skridt',
    ],
    unfinished: ['Datoerne mangler, og et ja fra dem, der skal betale.'],
    followUp: ['Vi ser på det igen på et møde om to måneder.', 'Tre kvarter på det næste møde.'],
    plan: [
      'Den ligger på intranettet, og vi fortæller om den på det næste ledermøde.',
      'Hver gruppe siger, hvad den har brugt den til, hvert halve år.',
    ],
    closingRound: [
      'At vi er mere enige, end jeg troede.',
      'At jeg spørger, før jeg gætter.',
      'At vi begynder med noget lille.',
    ],
  },
  who: (number) => `Deltager ${number}`,
}
