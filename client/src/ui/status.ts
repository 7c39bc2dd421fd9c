import type { Texts } from '../i18n/texts.ts'
import type { ConnectionState } from '../store/room.ts'

export interface Status {
  text: string
  /** Where there is little room; the same as `text` when that is short. */
  brief: string
  tone: 'calm' | 'busy' | 'warning'
}

const brief = (text: string, tone: Status['tone']): Status => ({ text, brief: text, tone })

/** @param pending acts not yet on the server's disk */
export const statusOf = (
  connection: ConnectionState,
  pending: number,
  texts: Texts['common']['status'],
): Status => {
  const all = pending === 0
  switch (connection) {
    case 'live':
      return all ? brief(texts.saved, 'calm') : brief(texts.saving, 'busy')
    case 'connecting':
      return brief(all ? texts.connecting : texts.waiting(pending), 'busy')
    case 'reset':
    case 'outdated':
      return brief(texts.fetching, 'busy')
    case 'ended':
      return all
        ? brief(texts.ended, 'calm')
        : { text: texts.leftOut(pending), brief: texts.ended, tone: 'warning' }
    case 'notSaved':
      return {
        text: all ? texts.notSaved : texts.notSavedWaiting(pending),
        brief: texts.notSavedBrief,
        tone: 'warning',
      }
    case 'offline':
    case 'refused':
    case 'erased':
    case 'planOnly':
      return all
        ? { text: texts.offline, brief: texts.noConnection, tone: 'warning' }
        : { text: texts.offlineWaiting(pending), brief: texts.waiting(pending), tone: 'warning' }
  }
}
