import type { Language } from '@firefelt/shared/kit/language.ts'

const da = {
  number: 'Nr.',
  fate: 'Hvad sker der med det',
  success: 'Lykkes (0-100)',
  importance: 'Vigtigt (0-100)',
  form: 'Skema',
  question: 'Felt',
  answer: 'Svar',
  agreements: 'Aftaler',
  postIts: 'Post-its',
  group: 'Gruppe',
  page: (number: number, of: number) => `Side ${number} af ${of}`,
  followUpEvent: (title: string) => `Opfølgning: ${title}`,
  mapWords: 'Kortet i ord',
}

const en: typeof da = {
  number: 'No.',
  fate: 'What becomes of it',
  success: 'Succeeding (0-100)',
  importance: 'Important (0-100)',
  form: 'Form',
  question: 'Field',
  answer: 'Answer',
  agreements: 'Agreements',
  postIts: 'Post-its',
  group: 'Group',
  page: (number, of) => `Page ${number} of ${of}`,
  followUpEvent: (title) => `Follow-up: ${title}`,
  mapWords: 'The map in words',
}

/** What stands in files alone, in the room's language. */
export const fileWords: Record<Language, typeof da> = { da, en }
