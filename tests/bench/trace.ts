import type { CDPSession } from '@playwright/test'

/** What Chromium tells of one piece of work; times in microseconds. */
export interface TraceEvent {
  name: string
  pid: number
  tid: number
  ts: number
  dur?: number
  /** Time on the processor: what other programs do meanwhile does not count. */
  tdur?: number
  args?: { name?: string }
}

const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline']

/** All that a browser does while `act` runs. */
export const traced = async (
  cdp: CDPSession,
  act: () => Promise<void>,
): Promise<readonly TraceEvent[]> => {
  const events: TraceEvent[] = []
  cdp.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value as unknown as TraceEvent[]) events.push(event)
  })
  const complete = new Promise<void>((resolve) =>
    cdp.once('Tracing.tracingComplete', () => resolve()),
  )
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: categories },
  })
  await act()
  await cdp.send('Tracing.end')
  await complete
  return events
}
