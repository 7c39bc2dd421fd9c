import type { ItemKind } from '@firefelt/shared/kit/agenda.ts'
import { Check, ListChecks, PenLine } from 'lucide-react'
import { Suspense, useState } from 'react'
import { useAgreeTexts } from '../../i18n/agreeTexts.ts'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { Button } from '../../ui/Button.tsx'
import { CheckField } from '../../ui/CheckField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { lazyPart } from '../../ui/lazyPart.ts'
import styles from './Agree.module.css'
import { FatesDialog } from './FatesDialog.tsx'
import { TaskContent } from './TaskContent.tsx'
import { useAgreed } from './useAgreed.ts'
import { choosing, type StepTask, settling, useTasks } from './useTasks.ts'
import { VotePanel } from './VotePanel.tsx'

const WorkPanel = lazyPart(async () => (await import('../cards/WorkPanel.tsx')).WorkPanel)

const TaskDialog = ({ task, onClose }: { task: StepTask; onClose(): void }) => {
  const room = useRoom()
  const texts = useAgreeTexts()
  const { openTheme } = useControl()
  const { theme, title, about } = task
  return (
    <Dialog
      open
      wide
      title={about === undefined || theme === null ? title : `${title}: ${about}`}
      onClose={onClose}
    >
      {task.task?.form.kind === 'themeDialogue' && theme !== null ? (
        <CheckField
          label={texts.onWall}
          checked={openTheme === theme}
          onChange={(shown) =>
            void room.command({ type: 'openTheme', theme: shown ? theme : null })
          }
        />
      ) : null}
      <TaskContent task={task.task} />
    </Dialog>
  )
}

/** Beside the facilitator's map: choosing themes, settling what becomes of them, and what is written in this step. */
export const AgreePanel = ({ kind }: { kind: ItemKind }) => {
  const { kit } = useControl()
  const texts = useAgreeTexts()
  const { tasks, work, lacksFocus } = useTasks()
  const { board, unsettled } = useAgreed()
  const [opened, setOpened] = useState<StepTask>()
  const [settles, setSettles] = useState(false)
  const hasThemes = board.notes.length > 0 || board.choices.length > 0
  const chooses = work === undefined && hasThemes && choosing.includes(kind)
  const maySettle =
    work === undefined && settling.includes(kind) && hasThemes && kit.fates.length > 0
  return (
    <>
      {chooses ? <VotePanel /> : null}
      {maySettle ? (
        <div className={styles.tasks}>
          <Button variant="secondary" onClick={() => setSettles(true)}>
            <ListChecks aria-hidden size={20} />
            {texts.fates.open}
          </Button>
          {unsettled.length === 0 ? null : (
            <p className={styles.state}>{texts.fates.lacking(unsettled.length)}</p>
          )}
        </div>
      ) : null}
      {work === undefined ? null : (
        <Suspense fallback={null}>
          <WorkPanel />
        </Suspense>
      )}
      {tasks.length === 0 && !lacksFocus ? null : (
        <section className={styles.tasks}>
          <h2>{texts.write}</h2>
          {lacksFocus ? <p className={styles.state}>{texts.chooseFirst}</p> : null}
          {tasks.map((task) => (
            <button
              key={`${task.form}/${task.theme ?? ''}`}
              type="button"
              className={styles.task}
              onClick={() => setOpened(task)}
            >
              {task.begun ? <Check aria-hidden size={20} /> : <PenLine aria-hidden size={20} />}
              <b>{task.about === undefined || task.theme === null ? task.title : task.about}</b>
              <span>
                {task.theme === null ? null : `${task.title} · `}
                {task.begun ? texts.begun : texts.empty}
              </span>
            </button>
          ))}
        </section>
      )}
      {settles ? <FatesDialog onClose={() => setSettles(false)} /> : null}
      {opened === undefined ? null : (
        <TaskDialog task={opened} onClose={() => setOpened(undefined)} />
      )}
    </>
  )
}
