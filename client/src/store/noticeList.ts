import type { ActorId } from '@firefelt/shared/board/actor.ts'
import { keepLostWords, keptLostWords } from '../connection/keptRoom.ts'
import { type Readable, writable } from './readable.ts'
import type { KeptNotice, Notice } from './room.ts'

/** More would cover the screen; the oldest goes first. */
const most = 4

export interface NoticeList {
  notices: Readable<readonly KeptNotice[]>
  notify(notice: Notice): void
  dismiss(id: number): void
}

const wordsIn = (notices: readonly KeptNotice[]): readonly string[] =>
  notices.flatMap(({ notice }) => (notice.kind === 'reset' ? notice.reasons : []))

const sameThing = (a: Notice, b: Notice): boolean =>
  (a.kind === 'reset' && b.kind === 'reset') || JSON.stringify(a) === JSON.stringify(b)

/**
 * What is to be said to the person, each thing once: a repeated notice takes the place of the earlier one. Words that
 * somebody wrote and the room lost stay at hand until they put them away, also over a reload.
 */
export const createNoticeList = (room: string, actor: ActorId): NoticeList => {
  const lost = keptLostWords(room, actor)
  const notices = writable<readonly KeptNotice[]>(
    lost.length === 0 ? [] : [{ id: 0, notice: { kind: 'reset', reasons: lost } }],
  )
  let newest = 0
  const set = (next: readonly KeptNotice[]) => {
    const [before, after] = [wordsIn(notices.get()), wordsIn(next)]
    if (before.join('\n') !== after.join('\n')) keepLostWords(room, actor, after)
    notices.set(next)
  }
  return {
    notices,
    notify: (notice) => {
      const now = notices.get()
      const others = now.filter((kept) => !sameThing(kept.notice, notice))
      const words = notice.kind === 'reset' ? [...wordsIn(now), ...notice.reasons] : []
      newest++
      const news = notice.kind === 'reset' ? { ...notice, reasons: [...new Set(words)] } : notice
      const all = [...others, { id: newest, notice: news }]
      const [oldest] = all.filter((kept) => wordsIn([kept]).length === 0)
      set(all.length > most ? all.filter((kept) => kept !== oldest) : all)
    },
    dismiss: (id) => set(notices.get().filter((kept) => kept.id !== id)),
  }
}
