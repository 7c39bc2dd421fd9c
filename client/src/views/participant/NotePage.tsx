import { useLanguage, useTexts } from '../../i18n/LanguageContext.tsx'
import { themeEntry } from '../../list/themeEntries.ts'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { useReadable } from '../../store/useReadable.ts'
import { Gone } from './Gone.tsx'
import { PlacePanel } from './PlacePanel.tsx'
import { paths } from './paths.ts'
import { useLeave } from './useLeave.ts'

/** Moves one post-it that was chosen on the map or beside it. */
export const NotePage = ({ note: id }: { note: string }) => {
  const room = useRoom()
  const control = useControl()
  const { language } = useLanguage()
  const { place } = useTexts().participant
  const note = useReadable(room.notes).get(id)
  const own = useReadable(room.themes)
  const leave = useLeave(paths.themes)
  const theme = note && themeEntry(control.kit, own, note.theme, language)
  if (theme === undefined) return <Gone title={place.goneTitle} text={place.gone} />
  return <PlacePanel theme={theme} note={note} onDone={leave} />
}
