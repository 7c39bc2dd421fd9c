import { type Around, answerTo, dropOldShells, keepShell, readShell } from './shell.ts'

interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface FetchEvent extends LastingEvent {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
/** As much of a service worker's global scope as is used here. */
interface Scope {
  readonly location: Location
  readonly clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void
}
declare const self: Scope

// The build writes the version and the files here.
const shell = readShell('%SHELL%')
const around: Around = {
  caches,
  fetch: (input, init) => fetch(input, init),
  origin: self.location.origin,
}

// A new build takes over at once, since every load asks the server for the page first: no tab is kept waiting,
// none is loaded anew under somebody's hands.
self.addEventListener('install', (event) => {
  event.waitUntil(keepShell(shell, around).then(() => self.skipWaiting()))
})
self.addEventListener('activate', (event) => {
  event.waitUntil(dropOldShells(shell, around).then(() => self.clients.claim()))
})
self.addEventListener('fetch', (event) => {
  const answer = answerTo(shell, around, event.request)
  if (answer !== undefined) event.respondWith(answer)
})
