import { type Readable, writable } from './readable.ts'
import type { KeptNotice, Notice } from './room.ts'

/** More would cover the screen; the oldest goes first. */
const most = 4

export interface NoticeList {
  notices: Readable<readonly KeptNotice[]>
  notify(notice: Notice): void
  dismiss(id: number): void
}

/** What is to be said to the person, each thing once: a repeated notice takes the place of the earlier one. */
export const createNoticeList = (): NoticeList => {
  const notices = writable<readonly KeptNotice[]>([])
  let newest = 0
  return {
    notices,
    notify: (notice) => {
      const text = JSON.stringify(notice)
      const others = notices.get().filter((kept) => JSON.stringify(kept.notice) !== text)
      newest++
      notices.set([...others, { id: newest, notice }].slice(-most))
    },
    dismiss: (id) => notices.set(notices.get().filter((kept) => kept.id !== id)),
  }
}
