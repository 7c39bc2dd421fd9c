import { Download } from 'lucide-react'
import { useState } from 'react'
import { problemCodeOf } from '../../connection/apiProblem.ts'
import { planApi } from '../../connection/planApi.ts'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { usePlanTexts } from '../../i18n/planTexts.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './Plan.module.css'
import { saveFile } from './saveFile.ts'

const kinds = ['pdf', 'docx', 'html', 'xlsx', 'csv', 'ics', 'png', 'svg', 'md', 'json'] as const
type Kind = (typeof kinds)[number]

interface DownloadsProps {
  room: string
  token: string
  /** Facilitators' tables hold more than what is published. */
  tables?: boolean
}

/** The plan as a file: what is under way, what was had, and why something was not. */
export const Downloads = ({ room, token, tables = false }: DownloadsProps) => {
  const texts = usePlanTexts()
  const { notices } = useTexts().common
  const [making, setMaking] = useState<Kind>()
  const [said, setSaid] = useState('')

  const fetchFile = async (kind: Kind) => {
    if (making !== undefined) return
    const name = texts.files[kind]
    setMaking(kind)
    setSaid(texts.making(name))
    try {
      saveFile(await planApi.file(room, token, kind))
      setSaid(texts.made(name))
    } catch (error) {
      setSaid(texts.failed(name, notices.problem[problemCodeOf(error)]))
    }
    setMaking(undefined)
  }

  return (
    <section className={`${styles.part} ${styles.noPrint}`}>
      <h2>{texts.download}</h2>
      <div className={styles.buttons}>
        {kinds.map((kind) => (
          <Button
            key={kind}
            variant="secondary"
            size="small"
            busy={making === kind}
            onClick={() => void fetchFile(kind)}
          >
            <Download aria-hidden size={18} />
            {texts.files[kind]}
          </Button>
        ))}
      </div>
      <p aria-live="polite" className={styles.state}>
        {said}
      </p>
      {tables ? <p className={styles.hint}>{texts.tablesNote}</p> : null}
    </section>
  )
}
