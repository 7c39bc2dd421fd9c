import { useState } from 'react'
import { type ApiProblemCode, problemCodeOf } from '../../connection/apiProblem.ts'
import { kitsApi } from '../../connection/kitsApi.ts'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { useStartTexts } from '../../i18n/startTexts.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './StartView.module.css'
import { useNewRoom } from './useNewRoom.ts'

/** A practice room with the first kit, in one press. */
export const RehearseButton = () => {
  const { common } = useTexts()
  const { rehearse } = useStartTexts()
  const { busy, problem, open } = useNewRoom()
  const [asking, setAsking] = useState(false)
  const [failed, setFailed] = useState<ApiProblemCode>()
  const begin = async () => {
    setAsking(true)
    setFailed(undefined)
    try {
      const [first] = await kitsApi.all()
      if (first !== undefined) await open(first.id, true)
    } catch (error) {
      setFailed(problemCodeOf(error))
    }
    setAsking(false)
  }
  const shown = failed ?? problem
  return (
    <div className={styles.begin}>
      <Button variant="secondary" busy={busy || asking} onClick={() => void begin()}>
        {rehearse.go}
      </Button>
      <span className={styles.hint}>{rehearse.hint}</span>
      <span role="alert">{shown === undefined ? null : common.notices.problem[shown]}</span>
    </div>
  )
}
