import { useAgendaTexts } from '../../i18n/agendaTexts.ts'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { nearestTime, timeOfDay } from './timeOfDay.ts'

/** When the meeting is to be over, in the time of day here. */
export const EndTime = () => {
  const room = useRoom()
  const { endsAt } = useControl().timer
  const texts = useAgendaTexts()
  return (
    <TextField
      type="time"
      label={texts.end}
      hint={texts.endHint}
      value={endsAt === null ? '' : timeOfDay(endsAt)}
      onChange={(wanted) => {
        const time = nearestTime(wanted, room.time.now())
        if (wanted !== '' && time === undefined) return
        void room.command({ type: 'setEnd', endsAt: time ?? null })
      }}
    />
  )
}
