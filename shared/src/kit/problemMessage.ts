import type { Localized } from './localized.ts'

export interface ProblemDetails {
  readonly limit?: number
  readonly actual?: number
  /** A value, a kind of value or a list of them, as it stands in the file. */
  readonly value?: string
}

type Message = (details: Required<ProblemDetails>) => Localized

const messages = {
  'not-json': ({ value }) => ({
    da: `Filen kan ikke læses som JSON. Se efter et komma, et anførselstegn eller en parentes, der mangler eller er for meget. (${value})`,
    en: `The file cannot be read as JSON. Look for a comma, a quotation mark or a bracket that is missing or one too many. (${value})`,
  }),
  'not-a-kit': () => ({
    da: 'Filen er ikke et værktøj, der er gemt fra Firefelt.',
    en: 'The file is not a tool saved from Firefelt.',
  }),
  'newer-format': () => ({
    da: 'Filen er gemt fra en nyere udgave af Firefelt end denne.',
    en: 'The file was saved from a newer version of Firefelt than this one.',
  }),
  'file-too-large': ({ limit }) => ({
    da: `Filen er for stor. Et værktøj fylder højst ${limit} kB.`,
    en: `The file is too large. A tool takes at most ${limit} kB.`,
  }),
  'file-missing': () => ({
    da: 'Filen findes ikke.',
    en: 'The file does not exist.',
  }),
  'folder-name': ({ value }) => ({
    da: `Mappen skal hedde det samme som kittets id, »${value}«.`,
    en: `The folder must have the same name as the kit's id, "${value}".`,
  }),
  'key-missing': () => ({ da: 'Mangler.', en: 'Is missing.' }),
  'unknown-key': () => ({
    da: 'Hører ikke til her. Er det stavet rigtigt?',
    en: 'Does not belong here. Is it spelt right?',
  }),
  'unknown-id': () => ({
    da: 'kit.json har intet med dette id.',
    en: 'kit.json has nothing with this id.',
  }),
  'in-both-files': () => ({
    da: 'Står også i kit.json. Tekster hører til i da.json og en.json, alt andet i kit.json.',
    en: 'Is also in kit.json. Texts belong in da.json and en.json, all else in kit.json.',
  }),
  'text-in-structure': () => ({
    da: 'Tekster hører til i da.json og en.json, ikke i kit.json.',
    en: 'Texts belong in da.json and en.json, not in kit.json.',
  }),
  'wrong-kind': ({ value }) => ({
    da: `Er skrevet på en forkert måde. Her skal stå ${kindNames[value]?.da ?? 'noget andet'}.`,
    en: `Is written in a wrong way. This must be ${kindNames[value]?.en ?? 'something else'}.`,
  }),
  'not-allowed': ({ value }) => ({
    da: `Kan kun være: ${value}.`,
    en: `Can only be: ${value}.`,
  }),
  'too-small': ({ limit }) => ({
    da: `Er for lidt. Det mindste er ${limit}.`,
    en: `Is too little. The least is ${limit}.`,
  }),
  'too-big': ({ limit }) => ({
    da: `Er for meget. Det højeste er ${limit}.`,
    en: `Is too much. The most is ${limit}.`,
  }),
  empty: () => ({ da: 'Teksten er tom.', en: 'The text is empty.' }),
  untrimmed: () => ({
    da: 'Teksten begynder eller slutter med et mellemrum.',
    en: 'The text begins or ends with a space.',
  }),
  'too-long': ({ limit, actual }) => ({
    da: `Teksten er for lang: ${actual} tegn, højst ${limit}.`,
    en: `The text is too long: ${actual} characters, at most ${limit}.`,
  }),
  'word-too-long': ({ limit, actual }) => ({
    da: `Et ord på ${actual} tegn er for bredt til en post-it. Sæt bløde bindestreger (\\u00AD) ind, så intet stykke er over ${limit} tegn.`,
    en: `A word of ${actual} characters is too wide for a post-it. Put in soft hyphens (\\u00AD), so that no piece is over ${limit} characters.`,
  }),
  'bad-id': () => ({
    da: 'Et id skrives med små bogstaver a-z, tal og bindestreger.',
    en: 'An id is written with small letters a-z, digits and hyphens.',
  }),
  'bad-version': () => ({
    da: 'En version skrives med tre tal, for eksempel 1.0.0.',
    en: 'A version is written as three numbers, such as 1.0.0.',
  }),
  'bad-address': () => ({
    da: 'En adresse begynder med https:// eller http://.',
    en: 'An address begins with https:// or http://.',
  }),
  duplicate: ({ value }) => ({
    da: `»${value}« bruges mere end én gang.`,
    en: `"${value}" is used more than once.`,
  }),
  unresolved: ({ value }) => ({
    da: `»${value}« findes ikke i kittet.`,
    en: `"${value}" is not in the kit.`,
  }),
  'out-of-order': ({ value }) => ({
    da: `Tallene passer ikke sammen. Der skal gælde: ${value}.`,
    en: `The numbers do not fit together. They must be: ${value}.`,
  }),
  'wrong-set': ({ value }) => ({
    da: `Skal være netop: ${value}.`,
    en: `Must be exactly: ${value}.`,
  }),
} satisfies Record<string, Message>

const kindNames: Readonly<Record<string, Localized>> = {
  text: { da: 'en tekst i anførselstegn', en: 'a text in quotation marks' },
  string: { da: 'et ord i anførselstegn', en: 'a word in quotation marks' },
  int: { da: 'et helt tal', en: 'a whole number' },
  number: { da: 'et tal', en: 'a number' },
  boolean: { da: 'true eller false', en: 'true or false' },
  array: { da: 'en liste i kantede parenteser, [ ]', en: 'a list in square brackets, [ ]' },
  object: { da: 'en gruppe i krøllede parenteser, { }', en: 'a group in curly brackets, { }' },
}

export type ProblemCode = keyof typeof messages

export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(messages, code)
}

/** A problem in plain words. Details that its code does not use are ignored. */
export function problemMessage(code: ProblemCode, details: ProblemDetails): Localized {
  const message: Message = messages[code]
  return message({ limit: 0, actual: 0, value: '', ...details })
}
