import type { Texts } from '../texts.ts'

export const facilitator: Texts['facilitator'] = {}
