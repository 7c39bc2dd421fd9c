import type { rehearsal as da } from '../da/rehearsal.ts'

export const rehearsal: typeof da = {
  mark: 'Practice',
  text: 'Simulated participants',
  leave: 'Leave practice',
}
