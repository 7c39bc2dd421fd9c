import type { Position, Target } from '@firefelt/shared/board/place.ts'
import { softHyphen } from '@firefelt/shared/kit/localized.ts'
import { centreOf, fieldOf } from '@firefelt/shared/map/fields.ts'
import { limits } from '@firefelt/shared/protocol/limits.ts'
import { useState } from 'react'
import { useHiddenTexts } from '../../i18n/hiddenTexts.ts'
import { useLanguage, useTexts } from '../../i18n/LanguageContext.tsx'
import { FineSteps } from '../../list/FineTune.tsx'
import { SharedText } from '../../list/SharedText.tsx'
import { themeEntry } from '../../list/themeEntries.ts'
import { useWording } from '../../list/useWording.ts'
import { placeInWords } from '../../map/wording.ts'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { useReadable } from '../../store/useReadable.ts'
import { Button } from '../../ui/Button.tsx'
import { useRoomPageTitle } from '../../ui/usePageTitle.ts'
import { AsideDialog } from '../participant/AsideDialog.tsx'
import { FieldGrid } from '../participant/FieldGrid.tsx'
import { Gone } from '../participant/Gone.tsx'
import panel from '../participant/PlacePanel.module.css'
import { paths } from '../participant/paths.ts'
import { useLeave } from '../participant/useLeave.ts'
import styles from './Hidden.module.css'
import { HiddenNote } from './HiddenNote.tsx'
import { draftEntries } from './HiddenThemes.tsx'
import { ownNameOf } from './ownNames.ts'
import { placeOf } from './placeOf.ts'
import { useDraft } from './useDraft.ts'

/** Where one theme is to stand, as one's group alone knows it so far: a tap on a field, small steps, and why. */
export const HiddenTheme = ({ theme: id }: { theme: string }) => {
  const { kit } = useControl()
  const { language } = useLanguage()
  const { place: words } = useTexts().participant
  const { mine } = useHiddenTexts()
  const wording = useWording()
  const known = useReadable(useRoom().themes)
  const { draft, read, place: put, owner } = useDraft()
  const [choosingAside, setChoosingAside] = useState(false)
  const leave = useLeave(paths.themes)
  const waiting = ownNameOf(id)
  const own =
    draftEntries(draft.placements).find((entry) => entry.id === id) ??
    (waiting === undefined ? undefined : { id, name: waiting })
  const theme = themeEntry(kit, known, id, language) ?? own
  useRoomPageTitle(theme?.name.replaceAll(softHyphen, '') ?? words.unknownTitle)
  if (theme === undefined) return <Gone title={words.unknownTitle} text={words.unknown} />

  const placement = draft.placements[id]
  const position = typeof placement?.target === 'object' ? placement.target : undefined
  const stands = placeOf(placement?.target, owner)
  const full = placement === undefined && Object.keys(draft.placements).length >= limits.draft
  const putAt = (target: Target) => {
    const before = read().placements[id]
    const name = before?.name ?? own?.name
    put(id, { target, reason: before?.reason ?? '', ...(name !== undefined && { name }) })
  }
  const move = ({ success, importance }: Position) => putAt({ success, importance })
  const status = () => {
    if (full) return mine.full
    if (stands === undefined) return words.tapField
    const told = placeInWords(stands, wording)
    return position === undefined ? words.standsAside(told) : words.standsIn(told)
  }
  return (
    <div className={panel.panel}>
      <header className={panel.head}>
        <h1 tabIndex={-1}>{words.title(theme.name)}</h1>
        {theme.prompt === undefined ? null : <p className={panel.prompt}>{theme.prompt}</p>}
      </header>
      <div className={panel.map}>
        <FieldGrid
          note={undefined}
          name={theme.name}
          others={[]}
          editable={!full}
          onField={(field) => move(centreOf(field))}
          draft={{
            chosen: position && fieldOf(position),
            note: (grid) =>
              position === undefined ? null : (
                <HiddenNote
                  theme={id}
                  name={theme.name}
                  owner={owner}
                  position={position}
                  grid={grid}
                  onMove={move}
                />
              ),
          }}
        />
      </div>
      <div className={panel.controls}>
        <output className={panel.status}>{status()}</output>
        {position === undefined ? null : <FineSteps position={position} editable onMove={move} />}
        <div className={panel.row}>
          {wording.board.beside.length === 0 ? null : (
            <Button
              variant="secondary"
              size="small"
              disabled={full}
              onClick={() => setChoosingAside(true)}
            >
              {stands === undefined || position !== undefined ? words.setAside : words.moveAside}
            </Button>
          )}
          {placement === undefined ? null : (
            <Button
              variant="secondary"
              size="small"
              onClick={() => {
                put(id, undefined)
                if (own !== undefined) leave()
              }}
            >
              {words.remove}
            </Button>
          )}
        </div>
        {placement === undefined ? null : (
          <SharedText
            label={mine.reason}
            hint={mine.reasonHint}
            text={placement.reason}
            read={() => read().placements[id]?.reason ?? ''}
            most={limits.reason}
            rows={2}
            editable
            onWrite={(_before, reason) => {
              const now = read().placements[id]
              if (now !== undefined) put(id, { ...now, reason })
            }}
          />
        )}
      </div>
      <div className={styles.done}>
        <Button variant={placement === undefined ? 'secondary' : 'primary'} wide onClick={leave}>
          {placement === undefined ? words.back : words.done}
        </Button>
      </div>
      <AsideDialog
        open={choosingAside}
        theme={theme.name}
        place={stands}
        onClose={() => setChoosingAside(false)}
        onChoose={(list) => {
          setChoosingAside(false)
          putAt(list)
        }}
      />
    </div>
  )
}
