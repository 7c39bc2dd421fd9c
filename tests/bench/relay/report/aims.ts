import type { ContenderName } from '../peers/contender.ts'

/** What is to be reached: `aim`, and what it must not be worse than: `floor`, left out where a machine's disk decides. */
export interface Aim {
  /** Compared with this peer: how many times better. Left out: the figure itself, which must be at most so much. */
  than?: ContenderName
  aim: number
  floor?: number
}

export interface Row {
  scenario: string
  figure: string
  label: string
  unit: string
  /** Whether more of it is better. */
  more?: boolean
  aims: readonly Aim[]
}

const yWebsocketServer = '@y/websocket-server'
const atMost = (aim: number, floor = aim): Aim => ({ aim, floor })
const times = (than: ContenderName, aim: number, floor: number): Aim => ({ than, aim, floor })

const cpu = (scenario: string, label: string, ...aims: Aim[]): Row => ({
  scenario,
  figure: 'cpuPerDelivered',
  label: `${label}: CPU a delivered move`,
  unit: 'µs',
  aims,
})
const p95 = (scenario: string, label: string, ...aims: Aim[]): Row => ({
  scenario,
  figure: 'p95',
  label: `${label}: p95`,
  unit: 'ms',
  aims,
})

export const rows: readonly Row[] = [
  cpu('drag-10x30', '10 of 60 drag, 30 Hz'),
  cpu('drag-60x30', '60 drag, 30 Hz', times(yWebsocketServer, 6, 4)),
  {
    scenario: 'drag-60x30',
    figure: 'bytesPerArrived',
    label: '60 drag, 30 Hz: bytes a delivered move',
    unit: 'B',
    aims: [times(yWebsocketServer, 5, 3)],
  },
  cpu('drag-60x60', '60 drag, 60 Hz', times(yWebsocketServer, 14, 9), times('Hocuspocus', 6, 4)),
  p95('drag-60x60', '60 drag, 60 Hz', atMost(20)),
  cpu('echo-60x30', '60 stock providers echo, 30 Hz', times(yWebsocketServer, 7, 5)),
  cpu('mixed', '200 rooms of 10, mixed', times(yWebsocketServer, 2, 1.3)),
  {
    scenario: 'mixed',
    figure: 'cpuPerArrived',
    label: '… the same, overtaken moves not counted',
    unit: 'µs',
    aims: [],
  },
  p95('mixed', '200 rooms of 10, mixed', atMost(60)),
  {
    scenario: 'join',
    figure: 'joined',
    label: '60 join at once, all have 1,500 post-its',
    unit: 'ms',
    aims: [times(yWebsocketServer, 7, 5)],
  },
  {
    scenario: 'join',
    figure: 'loadMs',
    label: '… in which the load generator itself was at work, the handshakes included',
    unit: 'ms',
    aims: [],
  },
  {
    scenario: 'drops',
    figure: 'cpuPerDrop',
    label: '200 drops a second in a room, ours durable: CPU a drop',
    unit: 'µs',
    aims: [times(yWebsocketServer, 1, 1)],
  },
  { scenario: 'drops', figure: 'lost', label: '… drops lost', unit: '', aims: [atMost(0)] },
  {
    scenario: 'drops',
    figure: 'untold',
    label: '… people who were not told where all lies',
    unit: '',
    aims: [atMost(0)],
  },
  {
    scenario: 'quiet',
    figure: 'moveP50',
    label: 'a quiet room: a move, sent to received',
    unit: 'ms',
    aims: [atMost(1)],
  },
  {
    scenario: 'quiet',
    figure: 'dropP50',
    label: 'a quiet room: a drop, ours on disk, sent to received',
    unit: 'ms',
    aims: [],
  },
  {
    scenario: 'quiet',
    figure: 'toldP50',
    label: '… of which from its receipt to its write, the commit in between',
    unit: 'ms',
    aims: [{ aim: 1 }],
  },
  {
    scenario: 'quiet',
    figure: 'diskP50',
    label: '… what the smallest commit takes on this disk',
    unit: 'ms',
    aims: [],
  },
  // A commit alone may be a millisecond: what of it is the relay's own can be held to one on any disk.
  {
    scenario: 'quiet',
    figure: 'ownP50',
    label: '… from its receipt to its write without that',
    unit: 'ms',
    aims: [atMost(1)],
  },
  {
    scenario: 'quiet',
    figure: 'ackP50',
    label: '… sent to »saved«',
    unit: 'ms',
    aims: [],
  },
  {
    scenario: 'idle',
    figure: 'kbPerClient',
    label: '5,000 idle clients in 500 rooms: memory a client',
    unit: 'kB',
    aims: [times(yWebsocketServer, 1 / 0.75, 1 / 0.75)],
  },
  {
    scenario: 'emptied',
    figure: 'kbKeptPerRoom',
    label: 'rooms that everyone has left: memory kept a room',
    unit: 'kB',
    aims: [atMost(4)],
  },
  {
    scenario: 'emptied',
    figure: 'roomsHeld',
    label: '… rooms still in memory',
    unit: '',
    aims: [atMost(0)],
  },
  {
    scenario: 'capacity',
    figure: 'participants',
    label: 'participants on one core at p95 within 100 ms',
    unit: '',
    more: true,
    aims: [times(yWebsocketServer, 10, 6)],
  },
  {
    scenario: 'overload',
    figure: 'lost',
    label: 'twice as many as it sustains: drops lost',
    unit: '',
    aims: [atMost(0)],
  },
  {
    scenario: 'overload',
    figure: 'hungUp',
    label: '… people it hung up on',
    unit: '',
    aims: [atMost(0)],
  },
  {
    scenario: 'overload',
    figure: 'mbGrown',
    label: '… memory grown at the most within a minute',
    unit: 'MB',
    aims: [atMost(400)],
  },
  {
    scenario: 'overload',
    figure: 'mbLater',
    label: '… of which in the second half of it',
    unit: 'MB',
    aims: [atMost(10, 20)],
  },
  p95('overload', '… moves'),
]
