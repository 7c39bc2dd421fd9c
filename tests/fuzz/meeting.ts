import { handClock } from '@firefelt/server/relay/room/room.fixture.ts'
import { createRoom, type LiveRoom } from '@firefelt/server/relay/room/room.ts'
import { createMemoryStore } from '@firefelt/server/store/memory.ts'
import type { Actor } from '@firefelt/shared/board/actor.ts'
import { applyCommand, type Command } from '@firefelt/shared/control/commands.ts'
import type { Control } from '@firefelt/shared/control/control.ts'
import { newControl } from '@firefelt/shared/control/newControl.ts'
import { addParticipant } from '@firefelt/shared/control/participants.ts'
import { loadKits } from '@firefelt/themes/load.ts'
import { createDisk, type Disk } from './disk.ts'
import { createMember, type Member } from './member.ts'
import { createRules, type Rules } from './rules.ts'
import { openWire, type Wire } from './wire.ts'

const room = 'room'
const kits = await loadKits()

/** Lets everything run that needs no clock and no disk. */
const settle = async () => {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve))
}

/** A room of the real relay with people around it, in which time, network and disk move by hand. */
export interface Meeting {
  readonly disk: Disk
  readonly rules: Rules
  readonly members: Member[]
  /** Rules that were broken so far. */
  readonly broken: string[]
  /** What facilitators have asked for. */
  readonly commands: Command[]
  /** Close codes that clients heard. */
  readonly closes: number[]
  /** Somebody comes with a device; participants are entered in the control record. */
  enter(actor: Actor, extras: boolean, copy?: Uint8Array): Promise<Member>
  connect(member: Member): void
  /** The server notices sockets that clients have lost. */
  notice(): void
  hear(member: Member): void
  command(command: Command): void
  pass(ms: number): Promise<void>
  settle(): Promise<void>
  /** The process dies, with what is not on disk, and starts again. */
  crash(): Promise<void>
  /** Everybody goes, the room leaves memory, and is loaded again. */
  empty(): Promise<void>
}

export const openMeeting = async (): Promise<Meeting> => {
  const [kit] = kits
  if (kit === undefined) throw new Error('there is no kit')
  const clock = handClock()
  const broken: string[] = []
  const closes: number[] = []
  const complain = (what: string) => void broken.push(what)
  const rules = createRules(complain)
  const base = createMemoryStore()
  const first = newControl({ room, epoch: 1, code: 'ABCDEF', kit, title: '', language: 'da' }, 1)
  await base.createRoom(first, [])
  const disk = createDisk(base, room, first, (done) => rules.committed(disk.mirror, done))
  const surroundings = { disk, now: clock.timers.now, broken: complain }
  const members: Member[] = []
  const commandsDone = new Set<string>()
  const wires = new Set<Wire>()

  const load = async (): Promise<LiveRoom> => {
    const stored = await base.loadRoom(room)
    if (stored === undefined) throw new Error('the room is gone')
    const opened: LiveRoom = await createRoom(room, stored, {
      store: disk.store,
      timers: clock.timers,
      failed: () => {
        if (live === opened) failed = true
      },
    })
    return opened
  }
  let failed = false
  let live = await load()

  const loseAll = () => {
    for (const wire of wires) wire.notice()
    wires.clear()
    for (const member of members) member.lose()
  }
  /** As `rooms.ts` does: a room whose disk failed is loaded anew when it is needed. */
  const mend = async () => {
    if (!failed) return
    failed = false
    live = await load()
  }
  const meeting: Meeting = {
    disk,
    rules,
    members,
    broken,
    commands: [],
    closes,
    enter: async (actor, extras, copy) => {
      const id = actor.id
      if (actor.role === 'participant' && disk.control.participants[id] === undefined) {
        const newcomer = { name: '', remote: false }
        const entered = live.change((control) => addParticipant(control, id, newcomer) ?? control)
        entered.catch(() => undefined)
      }
      const member = createMember(`${id}.${members.length}`, actor, extras, copy)
      rules.owns(member.doc.clientID, id)
      members.push(member)
      await settle()
      return member
    },
    connect: (member) => {
      if (member.wire !== undefined || failed) return
      const wire = openWire(live, member.actor, member.extras, surroundings)
      wires.add(wire)
      live.join(wire.session)
      member.connect(wire)
    },
    notice: () => {
      for (const wire of wires) {
        if (members.some((member) => member.wire === wire)) continue
        wire.notice()
        wires.delete(wire)
      }
    },
    hear: (member) => {
      const code = member.hear()
      if (code !== undefined) closes.push(code)
      rules.readable(member.doc)
    },
    command: (command) => {
      const { id } = command
      let applied = false
      const change = (control: Control) => {
        applied = true
        return applyCommand(control, command, clock.timers.now())
      }
      live
        .change(change, { command: id })
        .then(() => {
          if (applied && commandsDone.has(id)) complain(`the command ${id} was done twice`)
          commandsDone.add(id)
        })
        .catch(() => undefined)
    },
    pass: async (ms) => {
      clock.pass(ms)
      await settle()
      await mend()
    },
    settle: async () => {
      await settle()
      await mend()
    },
    crash: async () => {
      loseAll()
      disk.forget()
      live = await load()
    },
    empty: async () => {
      loseAll()
      disk.hold(false)
      while (await disk.release());
      await live.close()
      live = await load()
    },
  }
  return meeting
}
