/** Having the participants prepare, as the facilitator sees it. */
export const preparing = {
  count: (ready: number, of: number) => `${ready} af ${of} har forberedt sig`,
  none: 'Ingen har åbnet forberedelsen endnu',
  onlyCount: 'Mere kan ingen se: hverken hvem, eller hvad de har svaret.',
  title: 'Lad deltagerne forberede sig',
  minutes: (minutes: number) =>
    `Hver svarer alene på nogle spørgsmål om temaerne. Sæt ${minutes} minutter af.`,
  link: 'Link til forberedelse',
  letter: 'Forslag til invitation',
  copyLetter: 'Kopiér invitationen',
  self: 'I kan selv forberede jer med det samme link.',
  notLasting:
    'Et link, I sender ud nu, virker kun, mens denne maskine er tændt, og kun på samme netværk. Serveren har ingen offentlig adresse (PUBLIC_URL). På mødet kan deltagerne stadig forberede sig: »Forbered dig« står øverst på deres telefon, til mødet begynder.',
}
