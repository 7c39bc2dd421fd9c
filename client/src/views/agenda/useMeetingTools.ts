import { ChevronLeft, ChevronRight, MessagesSquare, Pause, Play, TimerReset } from 'lucide-react'
import { useAgendaTexts } from '../../i18n/agendaTexts.ts'
import { useControl } from '../../store/RoomContext.tsx'
import type { Tool } from '../../ui/tool.ts'
import { stepNow } from './stepNow.ts'
import { useSteps } from './useSteps.ts'

/** The most minutes a step can be set to take. */
const mostMinutes = 480

/**
 * What is done with the meeting at any moment; nothing before it has begun.
 * @param onRound undefined where a round cannot be begun just now, or is the bright button itself
 */
export const useMeetingTools = (onRound: (() => void) | undefined): Tool[] => {
  const control = useControl()
  const texts = useAgendaTexts()
  const { nameOf, goTo, run, setMinutes } = useSteps()
  const now = stepNow(control)
  if (now === undefined) return []
  const { step, before, after } = now
  const running = control.timer.since !== null
  const more = (minutes: number): Tool => ({
    id: `more${minutes}`,
    label: texts.moreLong(minutes),
    word: `${texts.more(minutes)} ${texts.unit}`,
    Icon: TimerReset,
    act: () => setMinutes(step, Math.min(mostMinutes, step.minutes + minutes)),
  })
  const tools: Tool[] = [
    {
      id: 'run',
      label: running ? texts.pauseLong : texts.runLong,
      word: running ? texts.pause : texts.run,
      Icon: running ? Pause : Play,
      act: () => run(!running),
    },
    more(1),
    more(5),
  ]
  if (before !== undefined) {
    const label = texts.back(nameOf(before))
    tools.push({ id: 'back', label, word: label, Icon: ChevronLeft, act: () => goTo(before) })
  }
  if (after !== undefined) {
    const label = texts.forward(nameOf(after))
    tools.push({ id: 'forward', label, word: label, Icon: ChevronRight, act: () => goTo(after) })
  }
  if (onRound !== undefined) {
    const label = texts.round.start
    tools.push({ id: 'round', label, word: label, Icon: MessagesSquare, act: onRound })
  }
  return tools
}
