import { contentOf } from '@firefelt/server/export/boardOf.ts'
import { openSimulatedLine } from '@firefelt/server/rehearsal/line.ts'
import { facilitator } from '@firefelt/shared/board/actor.ts'
import { themesWithFate } from '@firefelt/shared/board/fates.ts'
import { filledSheets } from '@firefelt/shared/board/filledSheets.ts'
import { randomId } from '@firefelt/shared/board/ids.ts'
import { type Control, controlSchema } from '@firefelt/shared/control/control.ts'
import { currentGroups } from '@firefelt/shared/control/groups.ts'
import { ownersOf } from '@firefelt/shared/control/placing/hiddenPlacing.ts'
import { ranked } from '@firefelt/shared/control/vote/countVotes.ts'
import type { AgendaItem } from '@firefelt/shared/kit/agenda.ts'
import { applyOperation } from '@firefelt/shared/operations/apply.ts'
import type { CreatedRoom } from '@firefelt/shared/protocol/http.ts'
import { expect } from 'vitest'

const patience = { timeout: 30_000, interval: 20 }

/** A facilitator who leads a rehearsal as its agenda says, and waits for the others to do their part. */
export const createLeader = (url: string, { room, facilitatorToken: token }: CreatedRoom) => {
  const line = openSimulatedLine({ url, room, token }, { sealed: () => {}, ended: () => {} })
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
  const control = (): Control => {
    const now = line.control()
    if (now === undefined) throw new Error('no control yet')
    return now
  }
  const board = () => contentOf(line.doc)
  const until = (what: string, isSo: () => boolean) =>
    expect
      .poll(() => line.control() !== undefined && isSo(), { ...patience, message: what })
      .toBe(true)
  const command = async (wish: object): Promise<void> => {
    const answer = await fetch(`${url}/api/rooms/${room}/commands`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ id: randomId(), ...wish }),
    })
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
    const { version } = (await answer.json()) as { version: number }
    await until('the command is heard', () => control().version >= version)
  }
  const people = () => Object.keys(control().participants).length
  const focus = () => themesWithFate(board().notes, board().choices, 'focus')

  const hide = async () => {
    await command({ type: 'openPlacing', placing: 'h1', of: 'group', anonymous: false, last: [] })
    await until('all groups are ready', () =>
      ownersOf(control()).every((owner) => control().placing?.ready.includes(owner)),
    )
    expect(board().notes).toEqual([])
    await command({ type: 'showPlacing', placing: 'h1', shown: 'others' })
    await until('all is shown', () => board().notes.length > 0)
  }

  const takeRound = async () => {
    const round = { round: randomId(), seconds: 60, order: [], talkFirst: true }
    await command({ type: 'startRound', ...round })
    await until('all have spoken', () =>
      (control().round?.turns ?? []).every(({ state }) => state === 'spoken'),
    )
    await command({ type: 'endRound', round: round.round })
  }

  const chooseThemes = async () => {
    const vote = randomId()
    await command({ type: 'openVote', vote, dots: 3 })
    await until('all have voted', () => control().vote?.voted === people())
    await command({ type: 'closeVote', vote })
    const closed = control().vote
    const chosen = closed === null ? [] : ranked(closed).map(({ theme }) => theme)
    const top = [...new Set([...chosen, ...board().notes.map(({ theme }) => theme)])].slice(0, 3)
    for (const theme of top) {
      const operation = { type: 'setFate', id: randomId(), theme, fate: 'focus' } as const
      applyOperation(line.doc, facilitator, control(), operation)
    }
    await command({ type: 'dropVote', vote })
  }

  /** Whether everything that a form asks for is filled in; the last card may lack what is to be finished later. */
  const isFilled = (id: string): boolean => {
    const form = control().kit.forms.find((each) => each.id === id)
    if (form === undefined || form.kind === 'framing') return true
    const sheets = filledSheets(board().sheets, board().answers).filter((each) => each.form === id)
    const themes = form.kind === 'unfinished' ? focus().slice(-1) : focus()
    const wanted = form.per === 'theme' ? themes : form.per === 'room' ? [null] : []
    const isThere =
      form.per === 'participant'
        ? sheets.length === people()
        : wanted.every((theme) => sheets.some((sheet) => sheet.theme === theme))
    const lacking = sheets.flatMap(({ theme, answers }) =>
      form.fields
        .slice(0, form.kind === 'actionCard' && theme === focus().at(-1) ? -2 : undefined)
        .filter((field) => {
          const answer = answers[field.id]
          return answer === undefined || (answer.words === '' && answer.chosen === null)
        }),
    )
    return isThere && lacking.length === 0
  }

  const work = async (item: AgendaItem, session: number) => {
    if (item.kind === 'groupWork' && session === 0) {
      await command({ type: 'makeGroups', count: 2, choose: false, remoteApart: false })
    }
    if (item.placing === 'hidden') await hide()
    if (item.placing === 'inTurn') await takeRound()
    const choosing = item.placing !== undefined && item.placing !== 'hidden'
    if (choosing && board().notes.length > 0 && focus().length === 0) {
      const isLast = item.kind === 'focus' || item.kind === 'plenary'
      if (isLast) await chooseThemes()
    }
    if (item.kind === 'groupWork' && session === 1) {
      await command({ type: 'makeThemeGroups', themes: focus(), basis: 'interest', choose: true })
      await until('all have chosen a group', () =>
        Object.values(control().participants).every(({ group }) => group !== null),
      )
    }
    for (const form of item.forms) await until(`${form} is filled in`, () => isFilled(form))
    for (const { id } of session === 1 ? currentGroups(control().groups) : []) {
      await command({ type: 'presentGroup', group: id, presented: true })
    }
  }

  return {
    control,
    board,
    until,
    command,
    people,
    /** Goes through a session of the kit, step by step. */
    leadSession: async (at: number): Promise<void> => {
      const session = control().kit.sessions[at]
      if (session === undefined) throw new Error('no such session')
      await command({ type: 'openSession', session: session.id })
      for (const item of session.items) {
        await command({ type: 'goTo', step: item.id })
        await work(item, at)
      }
      const next = control().kit.sessions[at + 1]?.id ?? null
      if (next === null) return
      await command({ type: 'closeSession', session: session.id, next, opensAt: null })
      expect(controlSchema.parse(control()).asleep?.next).toBe(next)
    },
    leave: () => line.close(),
  }
}
