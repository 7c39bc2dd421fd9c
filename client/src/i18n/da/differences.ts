/** Where senders differ; it loads where that is talked about. */
export const differences = {
  title: 'Her er I uenige',
  lead: 'Det tema, I er mest uenige om, står øverst.',
  hint: 'Tryk på et tema: Så viser alle skærme en streg til hver plads.',
  close: 'Vis alle post-its igen',
  far: 'Langt fra hinanden',
  some: 'Et stykke fra hinanden',
  near: 'Tæt på hinanden',
  senders: (count: number) => `${count} har sat temaet`,
  ask: 'Spørg hinanden',
  questions: [
    'Hvad lægger I hver især vægt på, når I siger, at temaet er vigtigt eller mindre vigtigt?',
    'Hvad bygger I det på, når I siger, at det går godt eller mindre godt? Ved I nok?',
  ],
}
