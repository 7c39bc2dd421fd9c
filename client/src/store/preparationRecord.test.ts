import {
  emptyPreparation,
  heldToTime,
  type Preparation,
} from '@firefelt/shared/preparation/preparation.ts'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { ApiProblem, type ApiProblemCode } from '../connection/apiProblem.ts'
import { handClock } from '../connection/handClock.ts'
import { keptPreparation } from '../connection/keptPreparation.ts'
import type { PreparationApi } from '../connection/preparationApi.ts'
import { openPreparation } from './preparationRecord.ts'

const owner = { room: 'r1', epoch: 1, participant: 'p1' }
const startedAt = 1_000_000

/** Lets every promise that can go on do so. */
const settle = async () => {
  for (let turn = 0; turn < 30; turn++) await Promise.resolve()
}

/** The one record of the server, with its clock; `fail` makes it answer with a problem, or not at all. */
const createServer = () => {
  const clock = handClock()
  clock.pass(startedAt)
  const server = {
    clock,
    record: emptyPreparation,
    writes: 0,
    fail: undefined as ApiProblemCode | undefined,
    /** Held back until it is let go, as on a slow line. */
    gate: undefined as Promise<void> | undefined,
  }
  const answer = (stored: boolean) => ({
    preparation: server.record,
    stored,
    now: Math.floor(clock.now() / 1_000) * 1_000,
  })
  const asked = async () => {
    await server.gate
    if (server.fail !== undefined) throw new ApiProblem(server.fail)
  }
  const api: PreparationApi = {
    read: async () => {
      await asked()
      return answer(true)
    },
    write: async (sent: Preparation) => {
      await asked()
      if (sent.version !== server.record.version) return answer(false)
      server.writes++
      server.record = { ...heldToTime(sent, clock.now()), version: sent.version + 1 }
      return answer(true)
    },
    erase: async () => {
      await asked()
      server.record = emptyPreparation
    },
  }
  return Object.assign(server, { api })
}

const createStorage = () => {
  const items = new Map<string, string>()
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => items.set(key, value),
    removeItem: (key: string) => items.delete(key),
    key: (index: number) => [...items.keys()][index] ?? null,
    get length() {
      return items.size
    },
  }
}

/** A browser with a clock that is wrong by `wrong` ms. */
const createDevice = (server: ReturnType<typeof createServer>, wrong = 0) => {
  const storage = createStorage()
  const page = { wake: () => {}, hide: () => {} }
  const open = async () => {
    vi.stubGlobal('localStorage', storage)
    const record = openPreparation(owner, {
      api: server.api,
      clock: { ...server.clock, now: () => server.clock.now() + wrong },
      onWake: (wake) => {
        page.wake = wake
        return () => {}
      },
      onHide: (hide) => {
        page.hide = hide
        return () => {}
      },
    })
    onTestFinished(record.close)
    await settle()
    return record
  }
  return { storage, page, open, turnTo: () => vi.stubGlobal('localStorage', storage) }
}

let server: ReturnType<typeof createServer>
beforeEach(() => {
  server = createServer()
})

const pass = async (ms: number) => {
  server.clock.pass(ms)
  await settle()
}

describe('a preparation on one device', () => {
  it('is kept at every tap, and sent once for several in a row', async () => {
    const record = await createDevice(server).open()
    expect(record.saving.get()).toBe('saved')
    record.mark('goals', 'success', 'low')
    record.mark('goals', 'importance', 'high')
    record.pick('goals', true)
    record.write('Husk mig')
    expect(keptPreparation(owner).mine).toEqual(record.preparation.get())
    expect([record.saving.get(), server.writes]).toEqual(['saving', 0])
    await pass(600)
    expect([record.saving.get(), server.writes]).toEqual(['saved', 1])
    expect(server.record).toMatchObject({
      marks: { goals: { success: 0.25, importance: 0.75 } },
      picks: ['goals'],
      notes: 'Husk mig',
    })
  })

  it('survives a reload without a network, and is sent when there is one', async () => {
    const device = createDevice(server)
    const before = await device.open()
    server.fail = 'offline'
    before.mark('goals', 'success', 'line')
    await pass(600)
    expect(before.saving.get()).toBe('waiting')
    before.close()
    const after = await device.open()
    expect(after.preparation.get().marks.goals).toMatchObject({ success: 0.5, importance: null })
    expect(after.saving.get()).toBe('waiting')
    server.fail = undefined
    device.page.wake()
    await settle()
    expect(after.saving.get()).toBe('saved')
    expect(server.record.marks.goals).toMatchObject({ success: 0.5 })
  })

  it('is dropped where its room was erased, and asked for no more', async () => {
    const device = createDevice(server)
    const record = await device.open()
    record.write('a')
    server.fail = 'erased'
    await pass(600)
    expect(record.saving.get()).toBe('refused')
    expect(keptPreparation(owner).mine).toEqual(emptyPreparation)
  })

  it('tries again by itself, less and less often', async () => {
    const device = createDevice(server)
    server.fail = 'not-saved'
    const record = await device.open()
    record.write('a')
    await pass(1_900)
    server.fail = undefined
    expect(record.saving.get()).toBe('waiting')
    await pass(100)
    expect([record.saving.get(), server.record.notes]).toEqual(['saved', 'a'])
  })

  it('is sent at once when the page goes out of sight', async () => {
    const device = createDevice(server)
    const record = await device.open()
    record.write('a')
    device.page.hide()
    await settle()
    expect([server.record.notes, record.saving.get()]).toEqual(['a', 'saved'])
  })

  it('keeps what was done while an answer was under way', async () => {
    const record = await createDevice(server).open()
    const { promise, resolve } = Promise.withResolvers<void>()
    record.mark('goals', 'success', 'low')
    server.gate = promise
    await pass(600)
    record.mark('goals', 'success', 'high')
    record.mark('trust', 'success', 'low')
    resolve()
    await settle()
    expect(server.record.marks).toMatchObject({
      goals: { success: 0.75 },
      trust: { success: 0.25 },
    })
    expect([record.saving.get(), server.writes]).toEqual(['saved', 2])
  })

  it('takes nothing more once the meeting is over', async () => {
    const record = await createDevice(server).open()
    server.fail = 'room-ended'
    record.write('late')
    await pass(600)
    expect(record.saving.get()).toBe('closed')
    record.write('later still')
    expect(record.preparation.get().notes).toBe('late')
  })

  it('does not ask for ever when the clock of the device is ahead', async () => {
    const record = await createDevice(server, 3_600_000).open()
    record.mark('goals', 'success', 'low')
    await pass(600)
    expect([record.saving.get(), server.writes]).toEqual(['saved', 1])
    await pass(60_000)
    expect(server.writes).toBe(1)
  })
})

describe('a preparation on two devices', () => {
  it('goes on where it was left', async () => {
    const office = await createDevice(server).open()
    office.mark('goals', 'success', 'low')
    office.write('Husk mig')
    await pass(600)
    const phone = await createDevice(server).open()
    expect(phone.preparation.get()).toEqual(office.preparation.get())
  })

  it.each([
    ['right', 0],
    ['an hour behind', -3_600_000],
    ['an hour ahead', 3_600_000],
  ])(
    'is merged when both went on: the newest tap of each theme, though a clock is %s',
    async (_, wrong) => {
      const [one, two] = [createDevice(server), createDevice(server, wrong)]
      const office = await one.open()
      const phone = await two.open()
      one.turnTo()
      office.mark('goals', 'success', 'low')
      office.mark('trust', 'success', 'low')
      office.pick('goals', true)
      await pass(5_000)
      two.turnTo()
      phone.mark('goals', 'success', 'high')
      phone.mark('fun', 'success', 'line')
      phone.pick('trust', true)
      await pass(600)
      expect(phone.saving.get()).toBe('saved')
      expect(server.record.marks).toMatchObject({
        goals: { success: 0.75 },
        trust: { success: 0.25 },
        fun: { success: 0.5 },
      })
      expect(server.record.picks).toEqual(['goals', 'trust'])
      one.page.wake()
      await settle()
      expect(office.preparation.get()).toEqual(phone.preparation.get())
    },
  )

  it('of two taps in one second the later wins, however long an answer was on its way', async () => {
    await pass(900)
    const office = await createDevice(server).open()
    const line = Promise.withResolvers<void>()
    const api = {
      ...server.api,
      read: async () => {
        const answer = await server.api.read()
        await line.promise
        return answer
      },
    }
    const slow = createDevice({ ...server, api })
    const phone = await slow.open()
    await pass(3_050)
    line.resolve()
    await settle()
    office.mark('goals', 'success', 'line')
    await pass(20)
    phone.mark('goals', 'success', 'high')
    await pass(1_000)
    expect(server.record.marks.goals).toMatchObject({ success: 0.75 })
  })

  it('a newer tap wins over one that this device knows of, whatever its clock says', async () => {
    const office = await createDevice(server).open()
    office.mark('goals', 'success', 'low')
    await pass(600)
    const phone = await createDevice(server, -3_600_000).open()
    server.api.read = () => Promise.reject(new ApiProblem('offline'))
    phone.mark('goals', 'success', 'high')
    await pass(600)
    expect(server.record.marks.goals).toMatchObject({ success: 0.75 })
  })

  it('stays erased where it was erased, but for what was done since', async () => {
    const [one, two] = [createDevice(server), createDevice(server)]
    const office = await one.open()
    office.mark('goals', 'success', 'low')
    office.write('Kun mig')
    await pass(600)
    const phone = await two.open()
    await phone.erase()
    expect(phone.preparation.get()).toEqual(emptyPreparation)
    one.turnTo()
    office.mark('trust', 'success', 'high')
    one.page.wake()
    await settle()
    expect(Object.keys(server.record.marks)).toEqual(['trust'])
    expect(server.record.notes).toBe('')
  })
})
