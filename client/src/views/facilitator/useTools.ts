import { List, Lock, LockOpen, Plus, QrCode, Redo2, Shapes, Undo2 } from 'lucide-react'
import { useFacilitatorTexts } from '../../i18n/facilitatorTexts.ts'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { chooseBoardLook, useBoardLook } from '../../list/boardLook.ts'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { useReadable } from '../../store/useReadable.ts'
import type { Tool } from '../../ui/tool.ts'
import type { NextButtonProps } from './NextButton.tsx'

export interface BarProps extends NextButtonProps {
  onAdd(): void
  onAgenda(): void
  onMore(): void
}

/** A bar with no room for words: two rows, and all that is seldom done behind »Mere«. */
export const barIsNarrow = '(max-width: 760px)'

/** Whether a round can be begun, and is not the bright button itself. */
export const useMayGoRound = (next: BarProps['next']): boolean => {
  const { participants } = useControl()
  return Object.keys(participants).length > 0 && next !== 'round' && next !== 'turn'
}

/** What is done to the board and the room at any time. */
export const useTools = ({
  next,
  onInvite,
  onAdd,
  onGroups,
}: Pick<BarProps, 'next' | 'onInvite' | 'onAdd' | 'onGroups'>): Tool[] => {
  const room = useRoom()
  const { common, groups, list } = useTexts()
  const facilitator = useFacilitatorTexts()
  const look = useBoardLook()
  const { locked, phase } = useControl()
  const { canUndo, canRedo } = useReadable(room.history)
  const tool = (id: string, label: string, Icon: Tool['Icon'], act: () => void): Tool => ({
    id,
    label,
    word: label,
    Icon,
    act,
  })
  const always: Tool[] = [
    { ...tool('undo', common.undo, Undo2, () => room.undo()), disabled: !canUndo },
    { ...tool('redo', common.redo, Redo2, () => room.redo()), disabled: !canRedo },
  ]
  const asList: Tool = {
    ...tool('list', list.asList, List, () => chooseBoardLook(look === 'list' ? 'map' : 'list')),
    pressed: look === 'list',
  }
  if (phase !== 'open') return [...always, asList]
  const lock = () => void room.command({ type: 'lock', locked: !locked })
  return [
    ...always,
    tool('add', facilitator.add, Plus, onAdd),
    tool('groups', groups.title, Shapes, onGroups),
    asList,
    locked
      ? tool('lock', facilitator.unlock, LockOpen, lock)
      : tool('lock', facilitator.lock, Lock, lock),
    ...(next === 'invite' ? [] : [tool('invite', facilitator.invite, QrCode, onInvite)]),
  ]
}
