import * as z from 'zod/mini'
import { limits } from '../protocol/limits.ts'

/** What a participant or a group is called; empty when they chose no name. */
export const nameSchema = z.string().check(z.trim(), z.maxLength(limits.name))
