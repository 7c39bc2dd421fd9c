/** What the server says of itself at one moment; memory in bytes. */
export interface Sample {
  /** ms since the start */
  at: number
  resident: number
  /** What JavaScript holds: its heap and the buffers beside it. */
  held: number
  rooms: number
  sockets: number
  /** Timers, sockets and files that keep the process busy. */
  resources: number
}

/** Adds up a metric over its labels. */
const total = (text: string, name: string): number => {
  const values = [...text.matchAll(new RegExp(`^${name}(?:\\{[^}]*\\})? (\\S+)$`, 'gm'))]
  if (values.length === 0) throw new Error(`/metrics says nothing of ${name}`)
  return values.reduce((sum, [, value]) => sum + Number(value), 0)
}

export const sample = async (url: string, at: number): Promise<Sample> => {
  const text = await (await fetch(`${url}/metrics`, { headers: { connection: 'close' } })).text()
  return {
    at,
    resident: total(text, 'process_resident_memory_bytes'),
    held: total(text, 'nodejs_heap_size_used_bytes') + total(text, 'nodejs_external_memory_bytes'),
    rooms: total(text, 'firefelt_rooms'),
    sockets: total(text, 'firefelt_sockets'),
    resources: total(text, 'nodejs_active_resources_total'),
  }
}

const minute = 60_000

/** What is left after each minute's garbage: the lowest of its samples. */
export const minuteLows = (samples: readonly Sample[], of: 'resident' | 'held'): Point[] => {
  const lows = new Map<number, number>()
  for (const each of samples) {
    const index = Math.floor(each.at / minute)
    lows.set(index, Math.min(lows.get(index) ?? Number.POSITIVE_INFINITY, each[of]))
  }
  return [...lows].map(([x, y]) => ({ x, y }))
}

export interface Point {
  x: number
  y: number
}

/** The slope of the line that lies nearest to the points, and its standard error; 0 for fewer than three. */
export const line = (points: readonly Point[]): { slope: number; error: number } => {
  const mean = (pick: (point: Point) => number) =>
    points.reduce((sum, point) => sum + pick(point), 0) / points.length
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)]
  const across = points.reduce((sum, point) => sum + (point.x - x) ** 2, 0)
  if (across === 0 || points.length < 3) return { slope: 0, error: 0 }
  const slope = points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0) / across
  const off = points.reduce((sum, point) => sum + (point.y - y - slope * (point.x - x)) ** 2, 0)
  return { slope, error: Math.sqrt(off / (points.length - 2) / across) }
}
