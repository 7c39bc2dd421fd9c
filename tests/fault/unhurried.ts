// Loaded into a server before it starts (`--import`): whoever is in may ask and write as fast as they like. For tests of
// what is written, which would have to wait for each attempt to be let in.

import { limits } from '@firefelt/shared/protocol/limits.ts'

Object.assign(limits.syncRate, { perSecond: 1_000_000, burst: 1_000_000 })
