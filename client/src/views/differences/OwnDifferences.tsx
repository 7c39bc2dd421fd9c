import { isHidden } from '@firefelt/shared/control/placing/hiddenPlacing.ts'
import { useState } from 'react'
import { useDifferencesTexts } from '../../i18n/differencesTexts.ts'
import { useControl } from '../../store/RoomContext.tsx'
import { Said } from '../agenda/Said.tsx'
import { DifferenceList, useDifferences, useQuestions } from './DifferenceList.tsx'
import styles from './Differences.module.css'

/** On a participant's page of the step: where senders differ, the theme that is talked about opened. */
export const OwnDifferences = () => {
  const control = useControl()
  const texts = useDifferencesTexts()
  const questions = useQuestions()
  const { openTheme } = control
  const [own, setOwn] = useState<{ theme: string | null; at: string | null }>()
  // What the facilitator opens comes before what one opened oneself until then.
  const opened = own !== undefined && own.at === openTheme ? own.theme : openTheme
  if (useDifferences().length === 0 || isHidden(control)) return null
  return (
    <section className={styles.panel}>
      <h2>{texts.title}</h2>
      <p>{texts.lead}</p>
      <DifferenceList opened={opened} onOpen={(theme) => setOwn({ theme, at: openTheme })} />
      <Said as="questions" title={texts.ask} lines={questions} />
    </section>
  )
}
