import { type RefObject, useEffect, useRef } from 'react'
import { useLocation, useRouter } from 'wouter'

/**
 * After a move between screens, focus goes to the link that leads back to where one came from
 * (a row in a list, so that the list stands where it was left), else to the screen's heading. A link that only leads
 * onward is marked `data-onward`.
 */
export const useFocusOnMove = (screen: RefObject<HTMLElement | null>): void => {
  const [location] = useLocation()
  const { base } = useRouter()
  const before = useRef(location)
  useEffect(() => {
    const from = before.current
    if (from === location) return
    before.current = location
    const link = screen.current?.querySelector<HTMLElement>(
      `a[href="${CSS.escape(base + from)}"]:not([data-onward])`,
    )
    const goal = link ?? screen.current?.querySelector<HTMLElement>('h1')
    goal?.focus({ preventScroll: true })
    if (link === undefined || link === null) screen.current?.scrollTo(0, 0)
    else link.scrollIntoView({ block: 'center' })
  }, [base, location, screen])
}
