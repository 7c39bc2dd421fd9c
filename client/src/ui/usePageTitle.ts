import { useEffect } from 'react'
import { useControl } from '../store/RoomContext.tsx'

/** The page's title, the most particular first: »Læring af fejl · Ledergruppen · Firefelt«. Empty parts are left out. */
export const usePageTitle = (...parts: (string | undefined)[]): void => {
  const title = [...parts, 'Firefelt'].filter(Boolean).join(' · ')
  useEffect(() => {
    document.title = title
  }, [title])
}

/** The title of a page inside a room. */
export const useRoomPageTitle = (part: string): void => usePageTitle(part, useControl().title)
