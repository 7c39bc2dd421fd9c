import { useEffect, useState } from 'react'
import { api } from '../../connection/api.ts'

/** Ms until the server is asked again where phones can reach it. */
const again = 5_000

export interface JoinAddress {
  /** What the QR code opens. */
  link: string
  /** What people type, without what browsers add by themselves. */
  short: string
}

/** What the wall says of joining. */
export interface JoinProps {
  /** Undefined until the server has said it. */
  address: JoinAddress | undefined
  /** How many are here. */
  here: number
  /** The server does not answer; it is being tried again. */
  lost: boolean
}

const addressOf = (base: string, room: string): JoinAddress => ({
  link: `${base.replace(/\/$/, '')}/r/${room}`,
  short: base.replace(/^https?:\/\//, '').replace(/\/$/, ''),
})

/** Where participants go. Asked of the server, since a wall opened at localhost must not say so. */
export const useJoinAddress = (room: string): JoinAddress | undefined => {
  const [base, setBase] = useState<string>()
  useEffect(() => {
    let timer: number | undefined
    let here = true
    const ask = () =>
      api.serverInfo().then(
        (info) => here && setBase(info.base),
        () => {
          if (here) timer = window.setTimeout(ask, again)
        },
      )
    void ask()
    return () => {
      here = false
      clearTimeout(timer)
    }
  }, [])
  return base === undefined ? undefined : addressOf(base, room)
}
