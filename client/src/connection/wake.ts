/**
 * Calls `wake` when a sleeping phone or a lost network may be back, and `lost` when the browser says that its
 * network went. Returns what stops it.
 */
export const onWake = (wake: () => void, lost: () => void): (() => void) => {
  const seen = () => {
    if (document.visibilityState === 'visible') wake()
  }
  document.addEventListener('visibilitychange', seen)
  document.addEventListener('resume', seen)
  window.addEventListener('pageshow', seen)
  window.addEventListener('online', wake)
  window.addEventListener('offline', lost)
  return () => {
    document.removeEventListener('visibilitychange', seen)
    document.removeEventListener('resume', seen)
    window.removeEventListener('pageshow', seen)
    window.removeEventListener('online', wake)
    window.removeEventListener('offline', lost)
  }
}

/** Calls `listener` when the page goes out of sight, perhaps for good. Returns what stops it. */
export const onHide = (listener: () => void): (() => void) => {
  const gone = () => {
    if (document.visibilityState === 'hidden') listener()
  }
  document.addEventListener('visibilitychange', gone)
  window.addEventListener('pagehide', listener)
  return () => {
    document.removeEventListener('visibilitychange', gone)
    window.removeEventListener('pagehide', listener)
  }
}
