import type { ApiProblemCode } from '../../connection/apiProblem.ts'
import type { Texts } from '../../i18n/texts.ts'

/** What to tell somebody who cannot come in, and whether trying again may help. */
export const doorProblem = (
  code: ApiProblemCode,
  { door }: Texts['participant'],
): { title: string; text: string; again: boolean } => {
  switch (code) {
    case 'room-ended':
      return { title: door.endedTitle, text: door.ended, again: false }
    case 'room-full':
      return { title: door.fullTitle, text: door.full, again: true }
    case 'not-found':
    case 'erased':
    case 'not-allowed':
    case 'invalid-input':
      return { title: door.unknownTitle, text: door.unknown, again: false }
    case 'offline':
    case 'stopping':
      return { title: door.offlineTitle, text: door.offline, again: true }
    case 'too-many-requests':
      return { title: door.busyTitle, text: door.busy, again: true }
    case 'outdated':
    case 'unknown-kit':
    case 'too-large':
    case 'not-saved':
    case 'busy':
    case 'no-map':
    case 'no-days':
    case 'export-failed':
    case 'internal':
      return { title: door.failedTitle, text: door.failed, again: true }
  }
}
