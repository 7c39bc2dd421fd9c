import * as z from 'zod/mini'
import { limits } from '../protocol/limits.ts'

/** A room's title as people type it. */
export const titleSchema = z.string().check(z.trim(), z.maxLength(limits.title))
