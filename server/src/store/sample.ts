import type { Control } from '@firefelt/shared/control/control.ts'
import { newControl } from '@firefelt/shared/control/newControl.ts'
import type { Kit } from '@firefelt/shared/kit/kit.ts'
import type { Credential } from './store.ts'

/** For tests of stores, which never look into a kit. */
export const sampleControl = (room: string, code: string, title = ''): Control =>
  newControl(
    {
      room,
      code,
      title,
      epoch: 1,
      kit: { id: 'kit', sessions: [] as Kit['sessions'] } as Kit,
      language: 'da',
    },
    1_000,
  )

export const sampleCredential = (hash: string): Credential => ({
  hash,
  kind: 'token',
  role: 'participant',
  actor: `actor-${hash}`,
})

export const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values)
