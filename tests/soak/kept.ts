import { type Inspected, openInspector } from '../fixtures/inspector.ts'

/** Of what the relay makes for rooms and sockets: how many of each are in a server's memory. */
export interface Kept {
  documents: number
  sessions: number
  lines: number
  /** Listeners on the process itself, which all rooms would share. */
  listeners: number
}

const classes = { documents: 'Doc', sessions: 'Session', lines: 'Line' } as const

/** The parts of a heap snapshot of V8's that say which objects there are. */
interface HeapSnapshot {
  snapshot: { meta: { node_fields: string[]; node_types: [string[]] } }
  nodes: number[]
  strings: string[]
}

/** How many objects of each class a heap snapshot has, by the class's name. */
export const countObjects = ({ snapshot, nodes, strings }: HeapSnapshot): Map<string, number> => {
  const { node_fields: fields, node_types: types } = snapshot.meta
  const [type, name] = [fields.indexOf('type'), fields.indexOf('name')]
  const object = types[0].indexOf('object')
  const counts = new Map<string, number>()
  for (let at = 0; at < nodes.length; at += fields.length) {
    if (nodes[at + type] !== object) continue
    const found = strings[nodes[at + name] ?? -1] ?? ''
    counts.set(found, (counts.get(found) ?? 0) + 1)
  }
  return counts
}

/** Stops the server for a second or two, and collects its garbage first. */
export const keptBy = async (server: Inspected): Promise<Kept> => {
  const inspector = await openInspector(server)
  const chunks: string[] = []
  await inspector.ask('HeapProfiler.takeHeapSnapshot', {}, ({ method, params }) => {
    if (method === 'HeapProfiler.addHeapSnapshotChunk')
      chunks.push((params as { chunk: string }).chunk)
  })
  const counted = (await inspector.ask('Runtime.evaluate', {
    expression: 'process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0)',
  })) as { result: { value: number } }
  inspector.close()
  const counts = countObjects(JSON.parse(chunks.join('')) as HeapSnapshot)
  const of = (name: string) => counts.get(name) ?? 0
  return {
    documents: of(classes.documents),
    sessions: of(classes.sessions),
    lines: of(classes.lines),
    listeners: counted.result.value,
  }
}
