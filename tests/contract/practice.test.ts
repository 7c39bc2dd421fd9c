import { applyCommand, commandSchema } from '@firefelt/shared/control/commands.ts'
import { controlSchema } from '@firefelt/shared/control/control.ts'
import { describe, expect, it } from 'vitest'
import { kit, samples } from './commandSamples.ts'
import { expectProblem, openServer } from './server.ts'

const simulated = { simulated: true }

// R-PRACTICE-2
describe('a practice room', () => {
  it('says that it is one, at its door and to everyone in it', async () => {
    const { ask, newRoom } = await openServer()
    const { room, facilitatorToken: token } = await newRoom({ practice: true })
    expect((await ask('GET', `/api/rooms/${room}/door`)).body).toMatchObject({ practice: true })
    expect((await ask('GET', `/api/rooms/${room}`, { token })).body).toMatchObject({
      practice: true,
    })
  })

  it('lets in who is simulated, and a real room does not', async () => {
    const { ask, newRoom } = await openServer()
    const [real, practice] = [await newRoom(), await newRoom({ practice: true })]
    const join = (room: string) =>
      ask('POST', `/api/rooms/${room}/participants`, { body: simulated })
    expect((await join(practice.room)).status).toBe(201)
    const { body: told } = await ask('GET', `/api/rooms/${practice.room}`, {
      token: practice.facilitatorToken,
    })
    expect(Object.values(controlSchema.parse(told).participants)).toMatchObject([simulated])
    expectProblem(await join(real.room), 403, 'not-allowed')
    const { body } = await ask('GET', `/api/rooms/${real.room}`, { token: real.facilitatorToken })
    expect(controlSchema.parse(body).participants).toEqual({})
  })

  it('is one for good, and no other room becomes one, whatever a facilitator asks', async () => {
    const { ask, newRoom } = await openServer()
    for (const practice of [true, false]) {
      const { room, facilitatorToken: token } = await newRoom({ practice, kit })
      const { body } = await ask('GET', `/api/rooms/${room}`, { token })
      const control = controlSchema.parse(body)
      for (const { before = [], command } of Object.values(samples)) {
        const after = [...before, command].reduce(
          (now, wish) => applyCommand(now, commandSchema.parse({ id: 'c1', ...wish }), 2_000),
          control,
        )
        expect(after.practice).toBe(practice)
      }
    }
  })

  it('is filled again when its facilitator asks, and nobody else; a real room never, nor one that is over', async () => {
    const { ask, newRoom, join, command, rehearsed } = await openServer()
    const [real, practice] = [await newRoom(), await newRoom({ practice: true })]
    const again = (room: string, token: string) =>
      ask('PUT', `/api/rooms/${room}/rehearsal`, { token })
    const { token } = await join(practice.room)
    rehearsed.length = 0
    expectProblem(await again(practice.room, token), 403, 'not-allowed')
    expectProblem(await again(real.room, real.facilitatorToken), 403, 'not-allowed')
    expect((await again(practice.room, practice.facilitatorToken)).status).toBe(204)
    expect(rehearsed).toEqual([practice.room])
    await command(practice.room, practice.facilitatorToken, { id: 'e', type: 'end' })
    const over = await again(practice.room, practice.facilitatorToken)
    expectProblem(over, over.status, 'room-ended')
    expect(rehearsed).toEqual([practice.room])
  })

  it('is filled when it is made; a real room is not', async () => {
    const { newRoom, rehearsed } = await openServer()
    await newRoom()
    const { room } = await newRoom({ practice: true })
    expect(rehearsed).toEqual([room])
  })
})
