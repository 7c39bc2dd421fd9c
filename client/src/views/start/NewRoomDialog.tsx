import type { KitSummary } from '@firefelt/shared/protocol/http.ts'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { api } from '../../connection/api.ts'
import { type ApiProblemCode, problemCodeOf } from '../../connection/apiProblem.ts'
import { rememberFacilitated } from '../../connection/facilitated.ts'
import { useLanguage, useTexts } from '../../i18n/LanguageContext.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import { KitChoice } from './KitChoice.tsx'
import styles from './NewRoomDialog.module.css'

type Kits = { kits: KitSummary[] } | { problem: ApiProblemCode } | undefined

/** The server's kits, fetched when they are wanted. */
const useKits = (wanted: boolean): { kits: Kits; again(): void } => {
  const [kits, setKits] = useState<Kits>()
  useEffect(() => {
    if (!wanted || kits !== undefined) return
    let gone = false
    const show = (next: Kits) => {
      if (!gone) setKits(next)
    }
    api.kits().then(
      (list) => show({ kits: list }),
      (error: unknown) => show({ problem: problemCodeOf(error) }),
    )
    return () => {
      gone = true
    }
  }, [wanted, kits])
  return { kits, again: () => setKits(undefined) }
}

/** Choosing a kit, the first being chosen already, and making the room. */
export const NewRoomDialog = ({ open, onClose }: { open: boolean; onClose(): void }) => {
  const { start, common } = useTexts()
  const { language } = useLanguage()
  const [, navigate] = useLocation()
  const { kits, again } = useKits(open)
  const [chosen, setChosen] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblemCode>()
  const list = kits !== undefined && 'kits' in kits ? kits.kits : []
  const kit = chosen ?? list[0]?.id

  const create = async () => {
    if (kit === undefined) return
    setBusy(true)
    setProblem(undefined)
    try {
      const made = await api.createRoom({ kit, language })
      const { room, code, facilitatorToken: token } = made
      rememberFacilitated({ room, title: '', code, createdAt: Date.now(), token })
      navigate(`/r/${room}/facilitator`)
    } catch (error) {
      setProblem(problemCodeOf(error))
      setBusy(false)
    }
  }

  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={start.choose.title}
      wide
      actions={
        list.length === 0 ? undefined : (
          <>
            <Button variant="secondary" onClick={onClose}>
              {common.cancel}
            </Button>
            <Button variant="bright" busy={busy} onClick={() => void create()}>
              {start.choose.open}
            </Button>
          </>
        )
      }
    >
      {kits === undefined ? <Spinner label={start.choose.loading} /> : null}
      {kits !== undefined && 'problem' in kits ? (
        <EmptyState
          title={start.choose.failed}
          actions={<Button onClick={again}>{start.choose.again}</Button>}
        >
          {common.notices.problem[kits.problem]}
        </EmptyState>
      ) : null}
      {list.length === 0 ? null : (
        <>
          <div role="radiogroup" aria-label={start.choose.title} className={styles.kits}>
            {list.map((each) => (
              <KitChoice
                key={each.id}
                kit={each}
                chosen={each.id === kit}
                onChoose={() => setChosen(each.id)}
              />
            ))}
          </div>
          <p className={styles.language}>{start.choose.language}</p>
        </>
      )}
      <p role="alert" className={styles.problem}>
        {problem === undefined ? null : common.notices.problem[problem]}
      </p>
    </Dialog>
  )
}
