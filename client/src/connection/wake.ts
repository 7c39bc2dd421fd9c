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
