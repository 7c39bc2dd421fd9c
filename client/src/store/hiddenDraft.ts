import type { ActorId } from '@firefelt/shared/board/actor.ts'
import {
  type Draft,
  draftSchema,
  emptyDraft,
  type Placement,
  rebaseDraft,
} from '@firefelt/shared/control/placing/draft.ts'
import { limits } from '@firefelt/shared/protocol/limits.ts'
import * as z from 'zod/mini'
import { isFinal, problemCodeOf } from '../connection/apiProblem.ts'
import { hiddenKey } from '../connection/keptRoom.ts'
import { forget, keepJson, keptJson } from '../connection/storage.ts'
import type { Clock } from '../connection/throttle.ts'
import { type Readable, writable } from './readable.ts'
import type { Room } from './room.ts'

/** `waiting`: the server cannot be reached, and what is done is kept here; `over`: it takes no more. */
export type Sending = 'opening' | 'saved' | 'sending' | 'waiting' | 'over'

/** Whose draft, in which room and placing, and who shapes it here. */
export interface DraftOf {
  room: string
  me: ActorId
  placing: string
  owner: ActorId
}

export interface HiddenDraft {
  draft: Readable<Draft>
  sending: Readable<Sending>
  /** Places a theme, or takes it off; whoever changes something is asked anew whether all is ready. */
  place(theme: string, placement: Placement | undefined): void
  setReady(ready: boolean): void
  close(): void
}

const keptSchema = z.object({
  placing: z.string(),
  owner: z.string(),
  stored: draftSchema,
  mine: draftSchema,
})

const kept = ({ room, me, placing, owner }: DraftOf) => {
  const found = keptJson(hiddenKey(room, me), (json) => keptSchema.parse(json))
  return found?.placing === placing && found.owner === owner ? found : undefined
}

const same = (one: Draft, other: Draft): boolean =>
  JSON.stringify([one.placements, one.ready]) === JSON.stringify([other.placements, other.ready])

/** What somebody shaped of a placing without its reaching the server before all was shown. */
export const unsentOf = (of: DraftOf): readonly [string, Placement][] => {
  const found = kept(of)
  if (found === undefined || same(found.mine, found.stored)) return []
  const { mine, stored } = found
  return Object.entries(mine.placements).filter(
    ([theme, placement]) => JSON.stringify(placement) !== JSON.stringify(stored.placements[theme]),
  )
}

/** What is done in quick succession is sent together, in ms. */
const gathering = 250
/** How long to wait before trying again, by how often it was in vain; in ms. */
const patience = [1_000, 2_000, 4_000, 8_000] as const

/**
 * A draft of hidden post-its that several shape on their own phones: kept in this browser at every tap, sent soon after,
 * and laid over what the others made of it meanwhile.
 */
export const openHiddenDraft = (
  of: DraftOf,
  { drafts, connection }: Pick<Room, 'drafts' | 'connection'>,
  clock: Clock,
): HiddenDraft => {
  const key = hiddenKey(of.room, of.me)
  let { stored, mine } = kept(of) ?? { stored: emptyDraft, mine: emptyDraft }
  const draft = writable(mine)
  const sending = writable<Sending>('opening')
  let sent: Draft | undefined
  let fetched = false
  let busy = false
  let again = false
  let closed = false
  let inVain = 0
  let cancel = () => {}

  const hold = (next: Draft) => {
    mine = next
    keepJson(key, { placing: of.placing, owner: of.owner, stored, mine })
    draft.set(mine)
  }
  /** What was sent may come back to everyone who shapes it before it is answered: it is one's own, and no news. */
  const learn = (theirs: Draft) => {
    if (theirs.version < stored.version) return
    const base = sent !== undefined && same(sent, theirs) ? sent : stored
    const next = rebaseDraft(base, mine, theirs)
    stored = theirs
    hold(next)
  }
  const exchange = async () => {
    if (!fetched) {
      learn(await drafts.read(of.placing))
      fetched = true
    }
    while (!closed && !same(mine, stored)) {
      sent = mine
      learn((await drafts.write(of.placing, { ...mine, version: stored.version })).draft)
    }
    sent = undefined
  }
  const send = async (): Promise<void> => {
    if (closed) return
    again = busy
    if (busy) return
    busy = true
    cancel()
    try {
      await exchange()
      inVain = 0
      if (!closed) sending.set('saved')
    } catch (error) {
      const code = problemCodeOf(error)
      // Nothing of what was erased is to stay here.
      if (code === 'erased') forgetDraft(of)
      const isOver = isFinal(code)
      sending.set(isOver ? 'over' : 'waiting')
      if (!isOver && !closed) later(patience[Math.min(inVain++, patience.length - 1)] ?? 0)
    } finally {
      busy = false
      if (again) void send()
    }
  }
  const later = (ms: number) => {
    cancel()
    cancel = clock.after(ms, () => void send())
  }
  const change = (next: Draft) => {
    if (sending.get() === 'over') return
    hold(next)
    if (sending.get() === 'saved') sending.set('sending')
    if (!busy) later(gathering)
  }

  const stops = [
    drafts.onSealed((sealed) => {
      if (sealed.name === of.placing) learn(sealed.draft)
    }),
    // What was stored while there was no line came to nobody here.
    connection.subscribe(() => {
      if (connection.get() !== 'live' || sending.get() === 'over') return
      fetched = false
      void send()
    }),
  ]
  void send()

  return {
    draft,
    sending,
    place: (theme, placement) => {
      const { [theme]: _before, ...others } = mine.placements
      const placements = placement === undefined ? others : { ...others, [theme]: placement }
      if (Object.keys(placements).length > limits.draft) return
      change({ ...mine, placements, ready: false })
    },
    setReady: (ready) => change({ ...mine, ready }),
    close: () => {
      closed = true
      cancel()
      for (const stop of stops) stop()
    },
  }
}

/** Lets go of what is kept of a placing that is over. */
export const forgetDraft = ({ room, me }: Pick<DraftOf, 'room' | 'me'>): void =>
  forget(hiddenKey(room, me))
