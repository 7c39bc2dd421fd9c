import { handClock } from '@firefelt/server/relay/room/room.fixture.ts'
import { createRoom, type LiveRoom } from '@firefelt/server/relay/room/room.ts'
import { createMemoryStore } from '@firefelt/server/store/memory.ts'
import { applyCommand, type Command } from '@firefelt/shared/control/commands.ts'
import { newControl } from '@firefelt/shared/control/newControl.ts'
import { addParticipant } from '@firefelt/shared/control/participants.ts'
import type { Kit } from '@firefelt/shared/kit/kit.ts'
import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { createDeeds } from './deeds.ts'
import { createDisk, type Disk } from './disk.ts'
import { createMember, type Device, type Member } from './member.ts'
import { type Process, startProcess } from './process.ts'
import { createRules, type Rules, sameBoard } from './rules.ts'
import { newStory, type Story } from './story.ts'
import { openWire, type Wire } from './wire.ts'

const room = 'room'

/** Low enough for a short meeting to see its log written anew, also while it is in use. */
const longLog = { quiet: 5, busy: 12, pause: 3 }

/** Lets everything run that needs no clock and no disk. */
const settle = async () => {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve))
}

/** A room of the real relay with people around it, in which time, network and disk move by hand. */
export interface Meeting {
  readonly kit: Kit
  readonly disk: Disk
  readonly rules: Rules
  readonly members: Member[]
  /** What has happened so far. */
  readonly story: Story
  /** Rules that were broken so far. */
  readonly broken: string[]
  /** What facilitators have asked for. */
  readonly commands: Command[]
  /** Close codes that honest clients heard. */
  readonly closes: number[]
  /** Somebody comes with a device; participants are entered in the control record. */
  enter(device: Device): Promise<Member>
  connect(member: Member): void
  /** The server notices sockets that clients have lost. */
  notice(): void
  hear(member: Member): void
  /** A frame that was sent before comes on this line, and is counted when it arrives. */
  again(wire: Wire, frame: Uint8Array, what: 'replays' | 'echoes'): void
  command(command: Command): void
  pass(ms: number): Promise<void>
  settle(): Promise<void>
  /** The process dies, with what is not on disk, and starts again. */
  crash(): Promise<void>
  /** Everybody goes, the room leaves memory, and is loaded again. */
  empty(): Promise<void>
  /** Those who forge go. */
  sendAway(): void
}

export const openMeeting = async (kit: Kit): Promise<Meeting> => {
  // A look at it takes time, so that a room has others have their turn between two jobs.
  const clock = handClock(3)
  const broken: string[] = []
  const closes: number[] = []
  const complain = (what: string) => void broken.push(what)
  const rules = createRules(kit, complain)
  const deeds = createDeeds(complain)
  const story = newStory()
  const base = createMemoryStore()
  const first = newControl({ room, epoch: 1, code: 'ABCDEF', kit, title: '', language: 'da' }, 1)
  await base.createRoom(first, [])
  const disk: Disk = createDisk(base, room, first, {
    committed: (done) => {
      rules.committed(disk.mirror, done)
      deeds.committed(done)
    },
    compacted: async () => {
      const { doc } = await disk.read()
      if (!sameBoard(doc, disk.mirror))
        complain('the log says something else since it was compacted')
    },
    died: () => {
      dead = true
      running.kill()
    },
    story,
  })
  const members: Member[] = []
  const wires = new Set<Wire>()
  const sentAgain = new WeakMap<Uint8Array, 'replays' | 'echoes'>()
  const surroundings = {
    disk,
    now: clock.timers.now,
    arrived: (frame: Uint8Array) => {
      const what = sentAgain.get(frame)
      if (what !== undefined) story[what]++
    },
    broken: complain,
  }

  let running: Process
  let failed = false
  let dead = false
  const load = async (): Promise<LiveRoom> => {
    const stored = await base.loadRoom(room)
    if (stored === undefined) throw new Error('the room is gone')
    const { store, timers } = running
    const opened: LiveRoom = await createRoom(room, stored, {
      store,
      timers,
      failed: () => {
        if (live === opened) failed = true
      },
      longLog,
    })
    return opened
  }
  const start = async (): Promise<LiveRoom> => {
    running = startProcess(disk.store, clock.timers)
    failed = false
    dead = false
    return load()
  }
  let live = await start()

  const loseAll = () => {
    for (const wire of wires) wire.notice()
    wires.clear()
    for (const member of members) member.lose()
  }
  const crash = async () => {
    running.kill()
    loseAll()
    if (disk.forget()) story.cutOff++
    live = await start()
  }
  /** As `rooms.ts` does: a room whose disk failed is loaded anew when it is needed. */
  const mend = async () => {
    if (dead) await crash()
    if (!failed) return
    failed = false
    live = await load()
  }
  const leave = (member: Member) => {
    member.lose()
    members.splice(members.indexOf(member), 1)
  }
  const run = async (command: Command) => {
    const { id } = command
    let isNew = false
    const change = deeds.by(id, (control) => {
      isNew = true
      return applyCommand(control, command, clock.timers.now())
    })
    await live.change(change, { command: id })
    if (!isNew) story.repeats++
    if (!(await base.commandDone(room, id))) complain(`${id} was called done and is not on disk`)
  }
  let devices = 0
  const meeting: Meeting = {
    kit,
    disk,
    rules,
    members,
    story,
    broken,
    commands: [],
    closes,
    enter: async (device) => {
      const { actor } = device
      const { id } = actor
      if (actor.role === 'participant' && disk.control.participants[id] === undefined) {
        const newcomer = { name: '', remote: false }
        const add = deeds.by(
          undefined,
          (control) => addParticipant(control, id, newcomer) ?? control,
        )
        live.change(add).catch(() => undefined)
      }
      const member = createMember(`${id}.${devices++}`, device)
      rules.owns(member.doc.clientID, id)
      members.push(member)
      await settle()
      return member
    },
    connect: (member) => {
      if (member.wire !== undefined || failed || dead) return
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
      if (code === closeCodes.reset && member.forges) {
        story.resets++
        leave(member)
      } else if (code !== undefined) closes.push(code)
      rules.readable(member.doc)
    },
    again: (wire, frame, what) => {
      const copy = frame.slice()
      sentAgain.set(copy, what)
      wire.up.push(copy)
    },
    command: (command) => void run(command).catch(() => undefined),
    pass: async (ms) => {
      clock.pass(ms)
      await settle()
      await mend()
    },
    settle: async () => {
      await settle()
      await mend()
    },
    crash,
    empty: async () => {
      loseAll()
      disk.spare()
      disk.hold(false)
      while (await disk.release());
      await live.close()
      live = await load()
    },
    sendAway: () => {
      for (const member of members.filter(({ forges }) => forges)) leave(member)
    },
  }
  return meeting
}
