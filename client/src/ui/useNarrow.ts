import { useSyncExternalStore } from 'react'

const query = '(max-width: 700px)'

const watch = (changed: () => void): (() => void) => {
  const media = matchMedia(query)
  media.addEventListener('change', changed)
  return () => media.removeEventListener('change', changed)
}

/** Whether the screen is a phone's, or as narrow. */
export const useNarrow = (): boolean => useSyncExternalStore(watch, () => matchMedia(query).matches)
