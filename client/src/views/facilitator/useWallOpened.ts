import { useState } from 'react'
import { keep, kept } from '../../connection/storage.ts'

/** Remembers that the big screen was opened from this browser. */
export const useWallOpened = (room: string) => {
  const key = `firefelt.shown/${room}`
  const [shown, setShown] = useState(() => kept(key) !== undefined)
  const show = () => {
    keep(key, 'yes')
    setShown(true)
  }
  return { shown, show }
}
