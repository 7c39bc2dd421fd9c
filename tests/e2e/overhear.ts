import type { Page } from '@playwright/test'

/** Everything that reaches a screen from now on: answers, and frames in either direction. Resolves with all of it. */
export const overhear = (page: Page): (() => Promise<string>) => {
  const heard: Promise<string>[] = []
  // Of a request that is given up on the way, the text would never come.
  page.on('requestfinished', (request) =>
    heard.push(
      request
        .response()
        .then((response) => response?.text() ?? '')
        .catch(() => ''),
    ),
  )
  page.on('websocket', (socket) => {
    const keep = ({ payload }: { payload: string | Buffer }) =>
      heard.push(Promise.resolve(payload.toString()))
    socket.on('framereceived', keep)
    socket.on('framesent', keep)
  })
  return async () => (await Promise.all(heard)).join('\n')
}
