import type { Chance } from './chance.ts'

/** How long somebody thinks before they do the next thing, in ms. */
const [quickest, slowest] = [1_500, 5_500]

/** Resolves when somebody has thought as long as people do. */
export const think = ({ below }: Chance): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, quickest + below(slowest - quickest)))
