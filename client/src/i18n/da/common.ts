/** Texts that several views share. */
export const common = {
  product: 'Firefelt',
  participantNumber: (number: number) => `Deltager ${number}`,
  facilitator: 'Mødeleder',
  formerParticipant: 'En tidligere deltager',
  cancel: 'Annullér',
  close: 'Luk',
  undo: 'Fortryd',
  redo: 'Gentag',
  language: 'Sprog',
  languageName: { da: 'Dansk', en: 'English' },
}
