import { type Kit, kitSchema } from '@firefelt/shared/kit/kit.ts'
import { type KitSummary, kitSummarySchema } from '@firefelt/shared/protocol/http.ts'
import * as z from 'zod/mini'
import { call } from './call.ts'

/** The server's kits: apart from `api`, since whoever joins a room needs no word of how a kit is read. */
export const kitsApi = {
  all: (): Promise<KitSummary[]> => call('kits', z.array(kitSummarySchema)),
  one: (id: string): Promise<Kit> => call(`kits/${encodeURIComponent(id)}`, kitSchema),
}
