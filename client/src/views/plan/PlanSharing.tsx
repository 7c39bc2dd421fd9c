import { Link as LinkIcon } from 'lucide-react'
import { useState } from 'react'
import { problemCodeOf } from '../../connection/apiProblem.ts'
import { planApi } from '../../connection/planApi.ts'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { usePlanTexts } from '../../i18n/planTexts.ts'
import { Button } from '../../ui/Button.tsx'
import { CopyField } from '../facilitator/CopyField.tsx'
import styles from './Plan.module.css'

interface PlanSharingProps {
  room: string
  token: string
  link: string | null
  /** Sends what was written and is not saved yet. */
  settle(): Promise<void>
}

/** The link that others read the plan by, and taking it back. */
export const PlanSharing = ({ room, token, link: first, settle }: PlanSharingProps) => {
  const texts = usePlanTexts()
  const { notices } = useTexts().common
  const [link, setLink] = useState(first)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')

  const act = async (task: () => Promise<string | null>, words: string) => {
    if (busy) return
    setBusy(true)
    try {
      await settle()
      setLink(await task())
      setSaid(words)
    } catch (error) {
      setSaid(notices.problem[problemCodeOf(error)])
    }
    setBusy(false)
  }
  return (
    <section className={styles.part}>
      <h2>{texts.share}</h2>
      <p>{texts.shareText}</p>
      {link === null ? (
        <div>
          <Button
            variant="bright"
            busy={busy}
            onClick={() => void act(() => planApi.publish(room, token), texts.linkMade)}
          >
            <LinkIcon aria-hidden size={20} />
            {texts.publish}
          </Button>
        </div>
      ) : (
        <>
          <CopyField label={texts.link} value={link} />
          <div>
            <Button
              variant="secondary"
              size="small"
              busy={busy}
              onClick={() =>
                void act(async () => {
                  await planApi.takeBack(room, token)
                  return null
                }, texts.takenBack)
              }
            >
              {texts.takeBack}
            </Button>
          </div>
        </>
      )}
      <p aria-live="polite" className={styles.state}>
        {said}
      </p>
    </section>
  )
}
