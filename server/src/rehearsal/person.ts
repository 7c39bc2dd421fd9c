import { type ActorId, participant } from '@firefelt/shared/board/actor.ts'
import { randomId } from '@firefelt/shared/board/ids.ts'
import type { Control } from '@firefelt/shared/control/control.ts'
import type { Draft } from '@firefelt/shared/control/placing/draft.ts'
import { draftOwnerOf } from '@firefelt/shared/control/placing/hiddenPlacing.ts'
import { applyOperation } from '@firefelt/shared/operations/apply.ts'
import { writeWords } from '@firefelt/shared/operations/writeAnswer.ts'
import { writeReason } from '@firefelt/shared/operations/writeReason.ts'
import { contentOf } from '../export/boardOf.ts'
import { createSimulatedApi } from './api.ts'
import { type Chance, chanceFrom } from './chance.ts'
import { decide } from './decide.ts'
import type { Deed } from './deed.ts'
import { openSimulatedLine } from './line.ts'
import { type Opinions, opinionsOf, prepared } from './opinions.ts'

export interface Surroundings {
  /** Where the server answers, e.g. `http://127.0.0.1:8080`. */
  url: string
  room: string
  /** The rehearsal's: the same gives the same people. */
  seed: number
  now(): number
  /** Resolves when somebody looks again; the first time before they have joined. */
  pause(chance: Chance): Promise<void>
  /** All who are simulated in the room, once they have joined. */
  crew: ActorId[]
}

/** Somebody simulated who has joined before. */
export interface Known {
  participant: ActorId
  token: string
}

interface Memory {
  opinions: Opinions | undefined
  draft: { name: string; owner: ActorId; draft: Draft } | undefined
  voted: string | null
  step: string | null
  looks: number
}

/**
 * A simulated participant, who joins and does their part until the room ends or they are stopped.
 * @param known who they are, if they have been there before
 */
export const simulate = async (
  { url, room, seed, now, pause, crew }: Surroundings,
  number: number,
  stop: AbortSignal,
  known?: Known,
): Promise<void> => {
  const chance = chanceFrom(seed * 1_000 + number)
  const api = createSimulatedApi(url, room)
  await pause(chance)
  if (stop.aborted) return
  const { participant: me, token } = known ?? (await api.join(number === 1))
  if (known === undefined) crew.push(me)
  const memory: Memory = {
    opinions: undefined,
    draft: undefined,
    voted: null,
    step: null,
    looks: 0,
  }
  let over = false
  const line = openSimulatedLine(
    { url, room, token },
    {
      sealed: ({ name, draft }) => {
        const known = memory.draft
        if (known?.name === name && draft.version > known.draft.version) known.draft = draft
      },
      ended: () => {
        over = true
      },
    },
  )

  const prepare = async (control: Control): Promise<Opinions> => {
    const opinions = opinionsOf(control.kit, seed, chance)
    const prepares = known === undefined && control.kit.preparation?.onByDefault === true
    if (prepares) await api.prepare(prepared(opinions, now()), token)
    return opinions
  }

  /** The draft that is to be shaped now; asked for when it is another than the one known. */
  const draftNow = async (control: Control): Promise<Draft | undefined> => {
    const owner = draftOwnerOf(control, me)
    const name = control.placing?.id
    if (owner === undefined || name === undefined) return undefined
    if (memory.draft?.name !== name || memory.draft.owner !== owner) {
      memory.draft = { name, owner, draft: await api.draft(name, token) }
    }
    return memory.draft.draft
  }

  const perform = async (deed: Deed, control: Control): Promise<void> => {
    const { doc } = line
    switch (deed.kind) {
      case 'operate':
        applyOperation(doc, participant(me), control, deed.operation)
        return
      case 'giveReason':
        writeReason(doc, deed.note, '', deed.words)
        return
      case 'write':
        writeWords(doc, deed.answer, '', deed.words)
        return
      case 'shape':
        if (memory.draft === undefined) return
        memory.draft.draft = await api.shape(memory.draft.name, deed.draft, token)
        return
      case 'vote':
        memory.voted = control.vote?.id ?? null
        await api.vote(memory.voted ?? '', deed.ballot, token)
        return
      case 'endTurn':
        await api.endTurn({ id: randomId(), round: deed.round, who: me }, token)
        return
      case 'chooseGroup':
        await api.chooseGroup(deed.group, token)
    }
  }

  const look = async (): Promise<void> => {
    const control = line.control()
    if (control === undefined || !line.isSynced()) return
    memory.opinions ??= await prepare(control)
    memory.looks = memory.step === control.timer.step ? memory.looks + 1 : 0
    memory.step = control.timer.step
    const { opinions, voted, looks } = memory
    const draft = await draftNow(control)
    const board = contentOf(line.doc)
    const view = { me, crew, control, board, opinions, draft, voted, looks, now: now() }
    const deed = decide(view, chance)
    if (deed !== undefined) await perform(deed, control)
  }

  try {
    while (!over && !stop.aborted) {
      await pause(chance)
      // Refused, too late, or no line: they look again, as people do.
      if (!stop.aborted) await look().catch(() => undefined)
    }
  } finally {
    line.close()
  }
}
