import * as z from 'zod/mini'
import { kitSchema } from '../kit/kit.ts'
import { controlSchema } from './control.ts'

/** A control record, its kit read to the last word: for whoever must not take a server's word for it. */
export const wholeControlSchema = z.extend(controlSchema, { kit: kitSchema })
