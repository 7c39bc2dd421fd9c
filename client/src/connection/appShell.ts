import { isServerThere } from './serverThere.ts'

/** After the first screen: what is kept for later must not slow it down. Ms. */
const after = 3_000

const worker = (): ServiceWorkerContainer | undefined =>
  'serviceWorker' in navigator ? navigator.serviceWorker : undefined

/**
 * Lets this browser keep the page itself, so that it opens without a network. Over plain HTTP browsers have no
 * such thing; then a reload needs the network, and all else works.
 */
export const keepAppShell = (): void => {
  const container = worker()
  if (container === undefined) return
  const register = () => {
    setTimeout(() => {
      // Refused by a setting or a private window: nothing to say, nothing is lost.
      container.register('/sw.js', { updateViaCache: 'none' }).catch(() => undefined)
    }, after)
  }
  if (document.readyState === 'complete') register()
  else window.addEventListener('load', register, { once: true })
}

/** Lets go of the page that is kept, and of what keeps it. */
export const forgetAppShell = async (): Promise<void> => {
  try {
    const registrations = (await worker()?.getRegistrations()) ?? []
    await Promise.all(registrations.map((registration) => registration.unregister()))
    if (!('caches' in window)) return
    const names = await caches.keys()
    await Promise.all(
      names.filter((name) => name.startsWith('firefelt-')).map((name) => caches.delete(name)),
    )
  } catch {
    // Then it stays as it is.
  }
}

/** Loads the page anew, fresh from the server if there is one; what is kept of it may be what is broken. */
export const reloadAfresh = async (): Promise<void> => {
  // Without a network the page that is kept is the only one there is.
  if (await isServerThere()) await forgetAppShell()
  location.reload()
}
