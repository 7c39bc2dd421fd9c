import type { ServerInfo } from '@firefelt/shared/protocol/http.ts'
import { TriangleAlert, Wifi } from 'lucide-react'
import { useEffect, useState } from 'react'
import { api } from '../../connection/api.ts'
import { useStartTexts } from '../../i18n/startTexts.ts'
import styles from './NetworkNote.module.css'

/** Says who can take part and what cannot be sent out: nobody else, those on the same network, or (nothing said) everyone. */
export const NetworkNote = () => {
  const { network } = useStartTexts()
  const [server, setServer] = useState<ServerInfo>()
  useEffect(() => {
    let gone = false
    api
      .serverInfo()
      .then((info) => {
        if (!gone) setServer(info)
      })
      // Without an answer there is nothing to say; whatever is done next will tell.
      .catch(() => undefined)
    return () => {
      gone = true
    }
  }, [])

  if (server === undefined) return null
  if (!server.reachable) {
    return (
      <aside className={`${styles.note} ${styles.warning}`}>
        <TriangleAlert aria-hidden size={24} />
        <div>
          <strong>{network.onlyHere}</strong>
          <p>{network.onlyHereText}</p>
        </div>
      </aside>
    )
  }
  if (server.lasting) return null
  return (
    <aside className={styles.note}>
      <Wifi aria-hidden size={24} />
      <p>
        {server.base.startsWith('http:')
          ? network.sameNetwork(server.base.replace(/^http:\/\//, ''))
          : network.notLasting}
      </p>
    </aside>
  )
}
