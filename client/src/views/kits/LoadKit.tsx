import { fromFile, type ReadFile } from '@firefelt/shared/kit/own/kitFile.ts'
import { Upload } from 'lucide-react'
import { useRef, useState } from 'react'
import { useKitTexts } from '../../i18n/kitTexts.ts'
import { Button } from '../../ui/Button.tsx'
import { FaultList } from './FaultList.tsx'
import styles from './LoadKit.module.css'
import { takeIn } from './takeIn.ts'
import { useFileDrop } from './useFileDrop.ts'
import { useSay } from './useSay.ts'

interface Outcome {
  file: string
  /** Undefined when the file could not even be read. */
  read: ReadFile | undefined
}

/** Loading a saved kit, by the file picker or dragged onto the page; a file that is refused says where and why. */
export const LoadKit = ({ onLoaded }: { onLoaded(id: string): void }) => {
  const say = useSay()
  const { load } = useKitTexts()
  const picker = useRef<HTMLInputElement>(null)
  const [outcome, setOutcome] = useState<Outcome>()

  const take = async (file: File) => {
    const text = await file.text().catch(() => undefined)
    const read = text === undefined ? undefined : fromFile(text)
    setOutcome({ file: file.name, read })
    if (read?.ok) onLoaded(takeIn(read.own))
  }
  const dragging = useFileDrop((file) => void take(file))

  return (
    <div className={dragging ? `${styles.load} ${styles.over}` : styles.load}>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0]
          // So that the same file can be chosen again once it has been put right.
          event.target.value = ''
          if (file !== undefined) void take(file)
        }}
      />
      <div className={styles.ask}>
        <Button variant="quiet" onClick={() => picker.current?.click()}>
          <Upload aria-hidden size={20} />
          {load.action}
        </Button>
        <span className={styles.hint}>{load.hint}</span>
      </div>
      <div aria-live="polite" className={styles.outcome}>
        {outcome === undefined ? null : outcome.read?.ok ? (
          <p>{load.loaded(say(outcome.read.own.kit.name))}</p>
        ) : (
          <div className={styles.refused}>
            <p>
              <strong>{load.refused(outcome.file)}</strong>
            </p>
            {outcome.read === undefined ? (
              <p>{load.unreadable}</p>
            ) : (
              <FaultList faults={outcome.read.faults} />
            )}
          </div>
        )}
      </div>
    </div>
  )
}
