import { Redo2, Undo2 } from 'lucide-react'
import { useTexts } from '../i18n/LanguageContext.tsx'
import { permitted } from '../store/permitted.ts'
import { useControl, useRoom } from '../store/RoomContext.tsx'
import { Button, IconButton } from '../ui/Button.tsx'
import type { useStepping } from './useStepping.ts'

type StepButtonsProps = Pick<
  ReturnType<typeof useStepping>,
  'canUndo' | 'canRedo' | 'undo' | 'redo'
> & { className?: string | undefined }

/** »Fortryd«, and »Gentag« while there is something to do again. */
export const StepButtons = ({ canUndo, canRedo, undo, redo, className }: StepButtonsProps) => {
  const { common } = useTexts()
  // On a locked map a step would be refused, and then be lost for later.
  const open = permitted(useRoom().actor, 'note.move', useControl())
  return (
    <>
      <Button variant="secondary" disabled={!canUndo || !open} onClick={undo}>
        <Undo2 aria-hidden size={20} />
        {common.undo}
      </Button>
      {canRedo ? (
        <IconButton disabled={!open} label={common.redo} className={className} onClick={redo}>
          <Redo2 aria-hidden size={20} />
        </IconButton>
      ) : null}
    </>
  )
}
