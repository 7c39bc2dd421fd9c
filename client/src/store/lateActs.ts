import type { ActorId } from '@firefelt/shared/board/actor.ts'
import { keepLate, keptLate, type LateAct, lateKey } from '../connection/keptRoom.ts'
import { onOtherTab } from '../connection/storage.ts'
import { type Readable, writable } from './readable.ts'

export interface LateActs {
  acts: Readable<readonly LateAct[]>
  /** One for each record: a later one takes the place of an earlier, whose words stay with it. */
  keep(acts: readonly LateAct[]): void
  drop(note: string): void
  /** One has put up a theme oneself: an earlier attempt is settled. */
  dropPut(theme: string): void
  /** Forgets them all, here and on the disk. */
  clear(): void
  stop(): void
}

/** Words that stand in others already, a word longer say, are no news. */
const allWords = (texts: readonly string[]): string[] =>
  [...new Set(texts)].filter(
    (text, _, all) => !all.some((other) => other !== text && other.includes(text)),
  )

const withEarlierWords = (late: LateAct, earlier: LateAct | undefined): LateAct => {
  const words = allWords([...(earlier?.words ?? []), ...(late.words ?? [])])
  return words.length === 0 ? late : { ...late, words }
}

/** What came too late, kept until it is done again or let go of: also over a reload, and in every tab. */
export const createLateActs = (room: string, actor: ActorId): LateActs => {
  const acts = writable<readonly LateAct[]>(keptLate(room, actor))
  const set = (next: readonly LateAct[]) => {
    keepLate(room, actor, next)
    acts.set(next)
  }
  const dropIf = (settled: (late: LateAct) => boolean) => {
    const others = acts.get().filter((late) => !settled(late))
    if (others.length < acts.get().length) set(others)
  }
  const stop = onOtherTab(lateKey(room, actor), () => acts.set(keptLate(room, actor)))
  return {
    acts,
    keep: (late) => {
      const all = new Map(acts.get().map((act) => [act.note, act]))
      for (const act of late) {
        const earlier = all.get(act.note)
        all.delete(act.note)
        all.set(act.note, withEarlierWords(act, earlier))
      }
      set([...all.values()])
    },
    drop: (note) => dropIf((late) => late.note === note),
    dropPut: (theme) => dropIf(({ act, wanted }) => act === 'note.put' && wanted?.theme === theme),
    clear: () => set([]),
    stop,
  }
}
