import type { Links } from '@firefelt/shared/protocol/http.ts'
import { useCallback, useEffect, useState } from 'react'
import { api } from '../../connection/api.ts'
import { roleToken } from '../../connection/roleToken.ts'

export type LinksState =
  | { kind: 'loading' }
  | { kind: 'failed' }
  | {
      kind: 'ready'
      links: Links
      projectorHere: string
      reachable: boolean
      lasting: boolean
      short: string
    }

const shortOf = (base: string): string => base.replace(/^https?:\/\//, '').replace(/\/$/, '')

/** A window on this machine keeps this page's own address, which works also where the network's does not. */
const onThisOrigin = (link: string): string => {
  const { pathname, hash } = new URL(link)
  return pathname + hash
}

/** The addresses to hand out, asked for with the facilitator's own token. */
export const useLinks = (room: string): { state: LinksState; retry(): void } => {
  const [state, setState] = useState<LinksState>({ kind: 'loading' })
  const ask = useCallback(async (): Promise<LinksState> => {
    const token = roleToken(room, 'facilitator')
    if (token === undefined) return { kind: 'failed' }
    try {
      const [links, info] = await Promise.all([api.links(room, token), api.serverInfo()])
      const projectorHere = onThisOrigin(links.projector)
      const short = shortOf(info.base)
      return {
        kind: 'ready',
        links,
        projectorHere,
        reachable: info.reachable,
        lasting: info.lasting,
        short,
      }
    } catch {
      return { kind: 'failed' }
    }
  }, [room])
  const [tries, setTries] = useState(0)
  useEffect(() => {
    let here = true
    setState({ kind: 'loading' })
    const show = async () => {
      const next = await ask()
      if (here) setState(next)
    }
    void show()
    return () => {
      here = false
    }
  }, [ask, tries])
  return { state, retry: () => setTries((count) => count + 1) }
}
