import type { AxisName } from '@firefelt/shared/kit/axis.ts'
import type { Degree, Mark } from '@firefelt/shared/preparation/mark.ts'
import { valueOf } from '@firefelt/shared/preparation/mark.ts'
import { emptyPreparation, type Preparation } from '@firefelt/shared/preparation/preparation.ts'
import { isFinal, problemCodeOf } from '../connection/apiProblem.ts'
import {
  forgetPreparation,
  keepPreparation,
  keptPreparation,
  type PreparationOwner,
  preparationKey,
} from '../connection/keptPreparation.ts'
import { type PreparationAnswer, preparationApi } from '../connection/preparationApi.ts'
import { onOtherTab } from '../connection/storage.ts'
import { type Clock, realClock } from '../connection/throttle.ts'
import { onHide, onWake } from '../connection/wake.ts'
import { joined, sameAnswers, withStored } from './joinPreparations.ts'
import { type Readable, writable } from './readable.ts'

/**
 * Whether what was answered is on the server: `opening` before the first word of it; `waiting` while it cannot be reached or cannot store (what is
 * done is kept here, and sent when it can); `closed` when the meeting is over; `refused` when it takes no more.
 */
export type Saving = 'opening' | 'saved' | 'saving' | 'waiting' | 'closed' | 'refused'

export interface PreparationRecord {
  preparation: Readable<Preparation>
  saving: Readable<Saving>
  mark(theme: string, axis: AxisName, degree: Degree): void
  pick(theme: string, picked: boolean): void
  write(notes: string): void
  /** Erases it here and on the server. @throws ApiProblem; then nothing is erased. */
  erase(): Promise<void>
  close(): void
}

export interface PreparationSurroundings {
  api: ReturnType<typeof preparationApi>
  clock: Clock
  onWake: typeof onWake
  onHide: typeof onHide
}

export const preparationSurroundings = (room: string, token: string): PreparationSurroundings => ({
  api: preparationApi(room, token),
  clock: realClock,
  onWake,
  onHide,
})

/** What is done in quick succession is sent together, in ms. */
const gathering = 600
/** How long to wait before asking again, by how often it was in vain; in ms. */
const patience = [2_000, 4_000, 8_000, 16_000, 30_000] as const

/**
 * One's own preparation: kept in this browser at every tap, sent soon after, merged with what other devices
 * and tabs of the same person have done. It goes over HTTP alone, so that nobody sees who is preparing.
 */
export const openPreparation = (
  owner: PreparationOwner,
  { api, clock, ...page }: PreparationSurroundings,
): PreparationRecord => {
  let { stored, mine } = keptPreparation(owner)
  const preparation = writable(mine)
  const saving = writable<Saving>('opening')
  /** Ms from this device's clock to the server's. */
  let ahead = 0
  let fetched = false
  let busy = false
  let closed = false
  let inVain = 0
  let cancel: (() => void) | undefined

  const hold = (next: Preparation) => {
    mine = next
    keepPreparation(owner, { stored, mine })
    preparation.set(mine)
  }
  const isSent = () => sameAnswers(mine, stored)
  /** Believes this device's clock as far as the answer allows, which shows a second some time since it was asked for. */
  const hear = ({ now }: PreparationAnswer, asked: number) => {
    if (now !== undefined) ahead = Math.min(Math.max(ahead, now - clock.now()), now + 999 - asked)
  }
  const learn = (theirs: Preparation) => {
    const next = joined(mine, theirs, stored)
    stored = theirs
    hold(next)
  }

  const later = (ms: number) => {
    cancel?.()
    cancel = clock.after(ms, () => {
      cancel = undefined
      void send()
    })
  }

  const exchange = async () => {
    if (!fetched) {
      const asked = clock.now()
      const answer = await api.read()
      if (closed) return
      hear(answer, asked)
      fetched = true
      learn(answer.preparation)
    }
    while (!isSent() && !closed) {
      const sent = mine
      const asked = clock.now()
      const answer = await api.write({ ...sent, version: stored.version })
      if (closed) return
      hear(answer, asked)
      if (answer.stored) {
        stored = answer.preparation
        hold(withStored(mine, sent, stored))
      } else learn(answer.preparation)
    }
  }

  const send = async (): Promise<void> => {
    if (busy || closed) return
    busy = true
    cancel?.()
    cancel = undefined
    try {
      await exchange()
      inVain = 0
      saving.set('saved')
    } catch (error) {
      const code = problemCodeOf(error)
      // Nothing of what was erased is to stay here.
      if (code === 'erased') forgetPreparation(owner.room, owner.participant)
      const isOver = isFinal(code)
      if (isOver) saving.set(code === 'room-ended' ? 'closed' : 'refused')
      else saving.set('waiting')
      if (!isOver && !closed) later(patience[Math.min(inVain++, patience.length - 1)] ?? 0)
    } finally {
      busy = false
    }
  }

  const change = (next: Preparation) => {
    if (saving.get() === 'closed') return
    hold(next)
    if (saving.get() === 'saved') saving.set('saving')
    // Where sending was in vain the next try is set already.
    if (!busy && cancel === undefined) later(gathering)
  }

  const stops = [
    page.onWake(
      () => {
        fetched = false
        void send()
      },
      () => {},
    ),
    page.onHide(() => {
      if (!isSent()) void send()
    }),
    onOtherTab(preparationKey(owner), () => {
      const there = keptPreparation(owner)
      const next = joined(mine, there.mine, stored)
      if (there.stored.version > stored.version) stored = there.stored
      if (!sameAnswers(next, mine)) {
        mine = next
        preparation.set(mine)
      }
    }),
  ]
  void send()

  return {
    preparation,
    saving,
    mark: (theme, axis, degree) => {
      const before = Object.hasOwn(mine.marks, theme) ? mine.marks[theme] : undefined
      // Later than every tap it knows of, also when this device's clock is behind.
      const at = Math.max(Math.round(clock.now() + ahead), (before?.at ?? -1) + 1)
      const mark: Mark = {
        success: null,
        importance: null,
        ...before,
        [axis]: valueOf(degree),
        at,
      }
      change({ ...mine, marks: { ...mine.marks, [theme]: mark } })
    },
    pick: (theme, picked) => {
      const others = mine.picks.filter((one) => one !== theme)
      change({ ...mine, picks: picked ? [...others, theme] : others })
    },
    write: (notes) => change({ ...mine, notes }),
    erase: async () => {
      await api.erase()
      stored = emptyPreparation
      hold(emptyPreparation)
    },
    close: () => {
      if (closed) return
      if (!isSent() && saving.get() !== 'closed') void send()
      closed = true
      cancel?.()
      for (const stop of stops) stop()
    },
  }
}
