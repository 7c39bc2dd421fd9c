import type { da } from './da.ts'

/** Danish is written first; English must have the same keys, which the compiler sees to. */
export type Texts = typeof da
