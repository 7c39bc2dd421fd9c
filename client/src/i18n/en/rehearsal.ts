import type { rehearsal as da } from '../da/rehearsal.ts'

export const rehearsal: typeof da = {
  mark: 'Practice',
  text: 'The other participants are simulated',
  leave: 'Leave practice',
}
