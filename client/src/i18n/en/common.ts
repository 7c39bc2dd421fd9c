import type { Texts } from '../LanguageContext.tsx'

export const common: Texts['common'] = {
  product: 'Firefelt',
  participantNumber: (number) => `Participant ${number}`,
  facilitator: 'Facilitator',
  formerParticipant: 'A former participant',
  cancel: 'Cancel',
  close: 'Close',
  undo: 'Undo',
  redo: 'Redo',
  language: 'Language',
  languageName: { da: 'Dansk', en: 'English' },
}
