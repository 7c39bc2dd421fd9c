import type { Language } from '@firefelt/shared/kit/language.ts'
import { da } from './da.ts'
import { en } from './en.ts'
import type { SimulatedWords } from './words.ts'

export const simulatedWords: Readonly<Record<Language, SimulatedWords>> = { da, en }
