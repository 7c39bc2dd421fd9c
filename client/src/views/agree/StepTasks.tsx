import { Check, ChevronRight, PenLine, Vote } from 'lucide-react'
import { Suspense } from 'react'
import { Link } from 'wouter'
import { useAgreeTexts } from '../../i18n/agreeTexts.ts'
import { useControl } from '../../store/RoomContext.tsx'
import { lazyPart } from '../../ui/lazyPart.ts'
import { stepNow } from '../agenda/stepNow.ts'
import { paths } from '../participant/paths.ts'
import { inside } from '../participant/useLeave.ts'
import styles from './Agree.module.css'
import { choosing, useTasks } from './useTasks.ts'
import { VoteResult } from './VoteResult.tsx'

const WorkList = lazyPart(async () => (await import('../cards/WorkList.tsx')).WorkList)

/** On a participant's page of the step: the vote, and what is to be written together. */
export const StepTasks = () => {
  const control = useControl()
  const { vote } = control
  const kind = stepNow(control)?.step.kind ?? 'focus'
  const texts = useAgreeTexts()
  const { tasks, work, lacksFocus } = useTasks()
  return (
    <>
      {vote?.counts === null ? (
        <Link href={paths.vote} state={inside} className={`${styles.task} ${styles.call}`}>
          <Vote aria-hidden size={22} />
          <b>{texts.vote.go}</b>
          <ChevronRight aria-hidden size={20} />
        </Link>
      ) : null}
      {work === undefined && choosing.includes(kind) ? <VoteResult /> : null}
      {work === undefined ? null : (
        <Suspense fallback={null}>
          <WorkList />
        </Suspense>
      )}
      {tasks.length === 0 && !lacksFocus ? null : (
        <section className={styles.tasks}>
          <h2>{texts.write}</h2>
          {lacksFocus ? <p className={styles.state}>{texts.noFocus}</p> : null}
          {tasks.map(({ form, theme, title, about, begun }) => (
            <Link
              key={`${form}/${theme ?? ''}`}
              href={paths.form(form, theme)}
              state={inside}
              className={styles.task}
            >
              {begun ? <Check aria-hidden size={22} /> : <PenLine aria-hidden size={22} />}
              <b>{about === undefined || theme === null ? title : about}</b>
              <ChevronRight aria-hidden size={20} />
              <span>
                {theme === null ? null : `${title} · `}
                {begun ? texts.begun : texts.empty}
              </span>
            </Link>
          ))}
        </section>
      )}
    </>
  )
}
