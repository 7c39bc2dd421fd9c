import type {} from '../connection/askedAhead.ts'
import { aheadOf, wantsEnglish } from './ahead.ts'

// Runs by itself, before the page's own scripts are here: what they will ask for first is then on its way.
const own = document.querySelector<HTMLScriptElement>('script[data-room]')
const fetchSoon = (files = '') => {
  for (const file of files.split(' ')) {
    const link = document.createElement('link')
    if (file.endsWith('.css')) Object.assign(link, { rel: 'preload', as: 'style' })
    else Object.assign(link, { rel: 'modulepreload', crossOrigin: '' })
    link.href = file
    document.head.append(link)
  }
}
const kept = (key: string) => localStorage.getItem(key)
const ahead = aheadOf(location.pathname, kept)
if (wantsEnglish(kept)) fetchSoon(own?.dataset.english)
if (ahead?.kind === 'room') fetchSoon(own?.dataset.room)
if (ahead?.kind === 'door') {
  const answer = fetch(`/api/${ahead.path}`, { cache: 'no-store' })
  // Whoever takes it hears of a failure; but perhaps nobody does.
  answer.catch(() => undefined)
  window.firefeltAhead = { path: ahead.path, answer }
}
