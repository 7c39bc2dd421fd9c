import type { ActorId } from '@firefelt/shared/board/actor.ts'
import type { Texts } from '../i18n/texts.ts'
import type { Notice } from '../store/room.ts'

/** How the people and post-its that a notice is about are called. */
export interface Naming {
  who(id: ActorId): string
  /** The theme of a post-it, also of a removed one. */
  theme(note: string): string
  /** What somebody wrote, or a day that they chose. */
  written(words: string): string
}

export interface NoticeText {
  title: string
  /** What to tell below it, line by line. */
  lines: readonly string[]
  /** It stays until somebody has seen it. */
  stays: boolean
}

const passing = (title: string): NoticeText => ({ title, lines: [], stays: false })

/** A notice in words. */
export const noticeText = (
  notice: Notice,
  { notices }: Texts['common'],
  { who, theme, written }: Naming,
): NoticeText => {
  switch (notice.kind) {
    case 'refused':
      return passing(notices.refused[notice.refusal])
    case 'movedByOther':
      return passing(notices.movedByOther(who(notice.by), theme(notice.note)))
    case 'removedByOther':
      return passing(notices.removedByOther(who(notice.by), theme(notice.note)))
    case 'problem':
      return passing(notices.problem[notice.code])
    case 'reset': {
      const text = notice.isFull ? notices.reset.full : notices.reset.text
      return {
        title: notices.reset.title,
        lines:
          notice.reasons.length === 0
            ? [text]
            : [
                text,
                notices.reset.written,
                ...notice.reasons.map((words) => notices.reset.quote(written(words))),
              ],
        stays: true,
      }
    }
  }
}
