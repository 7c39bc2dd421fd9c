import type { ActorId } from '@firefelt/shared/board/actor.ts'
import { keepLate, keptLate, type LateAct, lateKey } from '../connection/keptRoom.ts'
import { onOtherTab } from '../connection/storage.ts'
import { type Readable, writable } from './readable.ts'

export interface LateActs {
  acts: Readable<readonly LateAct[]>
  /** One for each record: a later one takes the place of an earlier, but for what only that held. */
  keep(acts: readonly LateAct[]): void
  /** Nothing is to be done about it any more; words stay until they are put away. */
  settle(note: string): void
  /** One has put up a theme oneself: an earlier attempt is settled. */
  settlePut(theme: string): void
  /** Lets go of the words alone. */
  putAway(note: string): void
  /** Forgets them all, here and on the disk, and keeps no more: fields write what they hold as they go. */
  clear(): void
  stop(): void
}

/** Words that stand in others already, a word longer say, are no news. */
const allWords = (texts: readonly string[]): string[] =>
  [...new Set(texts)].filter(
    (text, _, all) => !all.some((other) => other !== text && other.includes(text)),
  )

const withEarlier = (late: LateAct, earlier: LateAct | undefined): LateAct => {
  const words = allWords([...(earlier?.words ?? []), ...(late.words ?? [])])
  const { act, wanted } = late.wanted === undefined && earlier?.wanted ? earlier : late
  return { ...late, act, wanted, words: words.length === 0 ? undefined : words }
}

/** Those written on a post-it are its reason. */
const wordsAlone = ({ wanted: _, ...late }: LateAct): LateAct[] => {
  if (late.words === undefined) return []
  return [{ ...late, act: late.act.startsWith('note.') ? 'reason.write' : late.act }]
}
const allButWords = ({ words: _, ...late }: LateAct): LateAct[] =>
  late.wanted === undefined ? [] : [late]

/** What came too late, kept until it is done again or let go of: also over a reload, and in every tab. */
export const createLateActs = (room: string, actor: ActorId): LateActs => {
  const acts = writable<readonly LateAct[]>(keptLate(room, actor))
  const set = (next: readonly LateAct[]) => {
    keepLate(room, actor, next)
    acts.set(next)
  }
  let isOver = false
  const leave = (left: (late: LateAct) => LateAct[], which: (late: LateAct) => boolean) => {
    const all = acts.get()
    if (all.some(which)) set(all.flatMap((late) => (which(late) ? left(late) : [late])))
  }
  const stop = onOtherTab(lateKey(room, actor), () => acts.set(keptLate(room, actor)))
  return {
    acts,
    keep: (late) => {
      if (isOver) return
      const all = new Map(acts.get().map((act) => [act.note, act]))
      for (const act of late) {
        const earlier = all.get(act.note)
        all.delete(act.note)
        all.set(act.note, withEarlier(act, earlier))
      }
      set([...all.values()])
    },
    settle: (note) => leave(wordsAlone, (late) => late.note === note),
    settlePut: (theme) =>
      leave(wordsAlone, ({ act, wanted }) => act === 'note.put' && wanted?.theme === theme),
    putAway: (note) => leave(allButWords, (late) => late.note === note),
    clear: () => {
      isOver = true
      set([])
    },
    stop,
  }
}
