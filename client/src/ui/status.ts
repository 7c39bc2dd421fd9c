import type { Texts } from '../i18n/LanguageContext.tsx'
import type { ConnectionState } from '../store/room.ts'

export interface Status {
  text: string
  tone: 'calm' | 'busy' | 'warning'
}

/** @param pending acts not yet on the server's disk */
export const statusOf = (
  connection: ConnectionState,
  pending: number,
  texts: Texts['common']['status'],
): Status => {
  switch (connection) {
    case 'live':
      return pending === 0
        ? { text: texts.saved, tone: 'calm' }
        : { text: texts.saving, tone: 'busy' }
    case 'connecting':
      return { text: pending === 0 ? texts.connecting : texts.waiting(pending), tone: 'busy' }
    case 'reset':
      return { text: texts.fetching, tone: 'busy' }
    case 'ended':
      return pending === 0
        ? { text: texts.ended, tone: 'calm' }
        : { text: texts.leftOut(pending), tone: 'warning' }
    case 'offline':
    case 'refused':
    case 'erased':
      return {
        text: pending === 0 ? texts.offline : texts.offlineWaiting(pending),
        tone: 'warning',
      }
  }
}
