import type { Texts } from '../texts.ts'

export const projector: Texts['projector'] = {}
