import type { ActorId } from '@firefelt/shared/board/actor.ts'
import type { Control } from '@firefelt/shared/control/control.ts'
import { type Draft, type Placement, rebaseDraft } from '@firefelt/shared/control/placing/draft.ts'
import { draftOwnerOf } from '@firefelt/shared/control/placing/hiddenPlacing.ts'
import type { Sealed } from '@firefelt/shared/protocol/messages.ts'
import { type ApiProblemCode, problemCodeOf } from '../connection/apiProblem.ts'
import type { DraftApi } from '../connection/draftApi.ts'
import { type Readable, writable } from './readable.ts'

/** The draft that one shapes now, as it stands on this screen. */
export interface DraftState {
  placing: string
  /** A group, or oneself. */
  owner: ActorId
  draft: Draft
  /** Something is not stored yet; it is sent again by itself. */
  saving: boolean
}

export interface HiddenDraft {
  /** Undefined while there is none to shape, or it has yet to come. */
  state: Readable<DraftState | undefined>
  /** Places a theme, or takes it out of the draft again (null). Whoever changes something is asked anew about ready. */
  place(theme: string, placement: Placement | null): void
  /** Says whether all is ready. */
  setReady(ready: boolean): void
  stop(): void
}

interface Surroundings {
  me: ActorId
  control: Readable<Control | undefined>
  api: DraftApi
  /** Calls `listener` with every draft that the server sends; returns what stops it. */
  onSealed(listener: (sealed: Sealed) => void): () => void
  /** Runs `task` later; returns what cancels it. */
  later(task: () => void): () => void
}

/** What a later attempt can mend. */
const passes: readonly ApiProblemCode[] = [
  'offline',
  'not-saved',
  'stopping',
  'too-many-requests',
  'internal',
]

const isSameDraft = (a: Draft, b: Draft): boolean =>
  a.ready === b.ready && JSON.stringify(a.placements) === JSON.stringify(b.placements)

/**
 * Keeps a group's hidden draft together on the screens of its members: a change shows here at once, goes to the server
 * over the version it rests on, and is laid over what others made of the draft meanwhile.
 */
export const createHiddenDraft = ({
  me,
  control,
  api,
  onSealed,
  later,
}: Surroundings): HiddenDraft => {
  const state = writable<DraftState | undefined>(undefined)
  /** What the server has, as far as is known here. */
  let base: Draft | undefined
  let busy = false
  let stopped = false
  let cancel = () => {}

  const show = (draft: Draft) => {
    const now = state.get()
    if (now !== undefined) state.set({ ...now, draft, saving: draft !== base })
  }
  /** Somebody stored something newer: one's own changes are laid over it. */
  const rebase = (onto: Draft) => {
    const now = state.get()
    if (now === undefined || base === undefined || onto.version <= base.version) return
    const mine = now.draft === base ? onto : rebaseDraft(base, now.draft, onto)
    base = onto
    show(isSameDraft(mine, onto) ? onto : mine)
  }
  const retry = () => {
    cancel()
    cancel = later(() => void work())
  }

  /** Fetches the draft, or sends what is not stored, one after the other. */
  const work = async (): Promise<void> => {
    const now = state.get()
    if (now === undefined || busy || stopped) return
    const sent = now.draft
    if (base !== undefined && sent === base) return
    const { placing } = now
    const isStill = () => state.get()?.placing === placing && state.get()?.owner === now.owner
    busy = true
    try {
      if (base === undefined) {
        const fetched = await api.read(placing)
        if (isStill()) {
          base = fetched
          show(fetched)
        }
      } else {
        const answer = await api.write(placing, { ...sent, version: base.version })
        if (isStill()) {
          if (answer.stored && base !== undefined && answer.draft.version > base.version) {
            base = answer.draft
            const mine = state.get()?.draft ?? sent
            show(mine === sent ? base : rebaseDraft(sent, mine, base))
          } else rebase(answer.draft)
        }
      }
    } catch (error) {
      if (stopped || !isStill()) return
      if (passes.includes(problemCodeOf(error))) retry()
      // The server does not want it, whatever is tried: it is as it was.
      else if (base !== undefined) show(base)
      return
    } finally {
      busy = false
    }
    void work()
  }

  const follow = () => {
    const now = control.get()
    const owner = now && draftOwnerOf(now, me)
    const placing = now?.placing?.id
    const before = state.get()
    if (owner === before?.owner && (owner === undefined || placing === before?.placing)) return
    base = undefined
    if (owner === undefined || placing === undefined) state.set(undefined)
    else {
      const draft = { version: 0, placements: {}, ready: false }
      state.set({ placing, owner, draft, saving: true })
      void work()
    }
  }

  const change = (bend: (draft: Draft) => Draft) => {
    const now = state.get()
    if (now === undefined || base === undefined) return
    show(bend(now.draft))
    void work()
  }

  const stopFollowing = control.subscribe(follow)
  const stopHearing = onSealed(({ name, draft }) => {
    if (state.get()?.placing === name && base !== undefined) rebase(draft)
  })
  follow()
  return {
    state,
    place: (theme, placement) =>
      change((draft) => {
        const { [theme]: _, ...others } = draft.placements
        const placements = placement === null ? others : { ...others, [theme]: placement }
        return { ...draft, placements, ready: false }
      }),
    setReady: (ready) => change((draft) => ({ ...draft, ready })),
    stop: () => {
      stopped = true
      cancel()
      stopFollowing()
      stopHearing()
    },
  }
}
