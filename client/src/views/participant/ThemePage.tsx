import { useLanguage, useTexts } from '../../i18n/LanguageContext.tsx'
import { noteOn } from '../../list/placed.ts'
import { themeEntry } from '../../list/themeEntries.ts'
import { useControl, useRoom, useSenderId } from '../../store/RoomContext.tsx'
import { useReadable } from '../../store/useReadable.ts'
import { Gone } from './Gone.tsx'
import { PlacePanel } from './PlacePanel.tsx'
import { paths } from './paths.ts'
import { useLeave } from './useLeave.ts'

/** Places a theme of the list, or goes on with one's own post-it of it. */
export const ThemePage = ({ theme: id }: { theme: string }) => {
  const room = useRoom()
  const control = useControl()
  const { language } = useLanguage()
  const { place } = useTexts().participant
  const notes = useReadable(room.notes)
  const theme = themeEntry(control.kit, useReadable(room.themes), id, language)
  const sender = useSenderId()
  const leave = useLeave(paths.themes)
  if (theme === undefined) return <Gone title={place.unknownTitle} text={place.unknown} />
  return <PlacePanel theme={theme} note={noteOn(notes, id, sender)} onDone={leave} />
}
