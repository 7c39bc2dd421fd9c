import type { KitSummary } from '@firefelt/shared/protocol/http.ts'
import { Suspense, useEffect, useState } from 'react'
import { type ApiProblemCode, problemCodeOf } from '../../connection/apiProblem.ts'
import { keptKits } from '../../connection/keptKits.ts'
import { kitsApi } from '../../connection/kitsApi.ts'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { useStartTexts } from '../../i18n/startTexts.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { lazyPart } from '../../ui/lazyPart.ts'
import { Spinner } from '../../ui/Spinner.tsx'
import { KitChoice } from './KitChoice.tsx'
import styles from './NewRoomDialog.module.css'
import { useNewRoom } from './useNewRoom.ts'

const LoadKit = lazyPart(async () => (await import('../kits/LoadKit.tsx')).LoadKit)

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
    kitsApi.all().then(
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
  const { common } = useTexts()
  const start = useStartTexts()
  const { kits, again } = useKits(open)
  const [own, setOwn] = useState(keptKits)
  const [chosen, setChosen] = useState<string>()
  const [unfinished, setUnfinished] = useState(false)
  const { busy, problem, open: openRoom } = useNewRoom()
  const shipped = kits !== undefined && 'kits' in kits ? kits.kits : []
  const kit = chosen ?? shipped[0]?.id

  const choose = (id: string) => {
    setChosen(id)
    setUnfinished(false)
  }

  const create = async (practice: boolean) => {
    if (kit === undefined) return
    if (!own.some(({ id }) => id === kit)) return openRoom(kit, practice)
    const { finishedKit } = await import('../kits/finishedKit.ts')
    const whole = finishedKit(kit)
    if (whole === undefined) setUnfinished(true)
    else await openRoom(whole, practice)
  }

  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={start.choose.title}
      wide
      actions={
        shipped.length === 0 ? undefined : (
          <>
            <Button variant="secondary" onClick={onClose}>
              {common.cancel}
            </Button>
            <Button variant="secondary" busy={busy} onClick={() => void create(true)}>
              {start.rehearse.go}
            </Button>
            <Button variant="bright" busy={busy} onClick={() => void create(false)}>
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
      {shipped.length === 0 ? null : (
        <>
          <div role="radiogroup" aria-label={start.choose.title} className={styles.kits}>
            {[...shipped, ...own].map((each, at) => (
              <KitChoice
                key={each.id}
                kit={each}
                isOwn={at >= shipped.length}
                chosen={each.id === kit}
                onChoose={() => choose(each.id)}
              />
            ))}
          </div>
          <Suspense fallback={null}>
            <LoadKit
              onLoaded={(id) => {
                setOwn(keptKits())
                choose(id)
              }}
            />
          </Suspense>
          <p className={styles.language}>{start.choose.language}</p>
        </>
      )}
      <p role="alert" className={styles.problem}>
        {problem !== undefined
          ? common.notices.problem[problem]
          : unfinished
            ? start.choose.unfinished
            : null}
      </p>
    </Dialog>
  )
}
