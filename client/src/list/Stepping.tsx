import type { ReactNode } from 'react'
import { StepButtons } from './StepButtons.tsx'
import styles from './Stepping.module.css'
import { useStepping } from './useStepping.ts'

interface SteppingProps {
  children?: ReactNode
  /** What to say above the buttons while no step says anything. */
  said?: string
}

/** The row under the thumb: »Fortryd« as long as something can be undone, and what leads on. */
export const Stepping = ({ children, said = '' }: SteppingProps) => {
  const { stepped, ...steps } = useStepping()
  if (!steps.canUndo && !steps.canRedo && children === undefined) return null
  return (
    <div className={styles.actions}>
      <output className={styles.stepped}>{stepped || said}</output>
      <div className={styles.row}>
        <StepButtons {...steps} className={styles.redo} />
        {children}
      </div>
    </div>
  )
}
