import { isHidden } from '@firefelt/shared/control/placing/hiddenPlacing.ts'
import { useDifferencesTexts } from '../../i18n/differencesTexts.ts'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../agenda/Said.tsx'
import { DifferenceList, useDifferences, useQuestions } from './DifferenceList.tsx'
import styles from './Differences.module.css'

/** Beside the facilitator's map: where senders differ; a press shows the lines on all screens. */
export const DifferencesPanel = () => {
  const room = useRoom()
  const control = useControl()
  const texts = useDifferencesTexts()
  const questions = useQuestions()
  const { openTheme } = control
  const open = (theme: string | null) => void room.command({ type: 'openTheme', theme })
  if (useDifferences().length === 0 || isHidden(control)) return null
  return (
    <section className={styles.panel}>
      <h2>{texts.title}</h2>
      <p>
        {texts.lead} {texts.hint}
      </p>
      <DifferenceList opened={openTheme} onOpen={open} />
      {openTheme === null ? null : (
        <>
          <Said as="questions" title={texts.ask} lines={questions} />
          <Button variant="secondary" size="small" onClick={() => open(null)}>
            {texts.close}
          </Button>
        </>
      )}
    </section>
  )
}
