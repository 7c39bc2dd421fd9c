import { resumeSchema } from '@firefelt/shared/protocol/http.ts'
import { useCallback, useEffect, useState } from 'react'

const codeIn = (fragment: string): string | undefined =>
  resumeSchema.safeParse({ personalCode: fragment.slice(1) }).data?.personalCode

/**
 * The personal code that an address carries, and how to let go of it. It is taken out of the address bar, which
 * may be on the wall.
 */
export const usePersonalLink = (): [string | undefined, () => void] => {
  const [code, setCode] = useState(() => codeIn(location.hash))
  useEffect(() => {
    if (codeIn(location.hash) === undefined) return
    history.replaceState(history.state, '', location.pathname + location.search)
  }, [])
  return [code, useCallback(() => setCode(undefined), [])]
}
