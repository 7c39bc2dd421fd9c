import * as z from 'zod/mini'

/** The languages that every kit and every screen speaks, the first being the default. */
export const languages = ['da', 'en'] as const

export const languageSchema = z.enum(languages)

export type Language = z.infer<typeof languageSchema>
