import type { rehearsal as da } from '../da/rehearsal.ts'

export const rehearsal: typeof da = {
  mark: 'Practice',
  text: 'Simulated participants',
  gone: 'The simulated participants have left',
  callBack: 'Call them back',
  leave: 'Leave practice',
}
