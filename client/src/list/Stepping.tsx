import { Redo2, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTexts } from '../i18n/LanguageContext.tsx'
import { permitted } from '../store/permitted.ts'
import { useControl, useRoom } from '../store/RoomContext.tsx'
import { Button, IconButton } from '../ui/Button.tsx'
import styles from './Stepping.module.css'
import { useStepping } from './useStepping.ts'

/** The row under the thumb: »Fortryd« as long as something can be undone, and what leads on. */
export const Stepping = ({ children }: { children?: ReactNode }) => {
  const { common } = useTexts()
  const { canUndo, canRedo, undo, redo, stepped } = useStepping()
  // On a locked map a step would be refused, and then be lost for later.
  const open = permitted(useRoom().actor, 'note.move', useControl())
  if (!canUndo && !canRedo && children === undefined) return null
  return (
    <div className={styles.actions}>
      <output className={styles.stepped}>{stepped}</output>
      <div className={styles.row}>
        <Button variant="secondary" disabled={!canUndo || !open} onClick={undo}>
          <Undo2 aria-hidden size={20} />
          {common.undo}
        </Button>
        {canRedo ? (
          <IconButton disabled={!open} label={common.redo} className={styles.redo} onClick={redo}>
            <Redo2 aria-hidden size={20} />
          </IconButton>
        ) : null}
        {children}
      </div>
    </div>
  )
}
