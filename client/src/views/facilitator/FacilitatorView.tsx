import { mostCards } from '@firefelt/shared/map/pins.ts'
import { Lock } from 'lucide-react'
import { useState } from 'react'
import { useFacilitatorTexts } from '../../i18n/facilitatorTexts.ts'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { Announcer } from '../../list/Announcer.tsx'
import { BoardList } from '../../list/BoardList.tsx'
import { useBoardLook } from '../../list/boardLook.ts'
import { focusNote } from '../../map/focusNote.ts'
import { PriorityMap } from '../../map/PriorityMap.tsx'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { useReadable } from '../../store/useReadable.ts'
import { SkipLinks } from '../../ui/SkipLinks.tsx'
import { useMedia, wideScreen } from '../../ui/useMedia.ts'
import { useNarrow } from '../../ui/useNarrow.ts'
import { useRoomPageTitle } from '../../ui/usePageTitle.ts'
import { stepNow } from '../agenda/stepNow.ts'
import { OutcomePage } from '../agree/OutcomePage.tsx'
import { showsLines } from '../differences/showsLines.ts'
import { RoundVoice } from '../round/RoundVoice.tsx'
import { restOf } from '../sessions/rest.ts'
import { Bar } from './Bar.tsx'
import { Dialogs, type OpenDialog } from './Dialogs.tsx'
import styles from './FacilitatorView.module.css'
import { FirstRun } from './FirstRun.tsx'
import { InviteDialog } from './InviteDialog.tsx'
import { MoreDialog } from './MoreDialog.tsx'
import { SidePanel } from './SidePanel.tsx'
import { useArrowKeys } from './useArrowKeys.ts'
import { useLinks } from './useLinks.ts'
import { useNextStep } from './useNextStep.ts'
import { useWallOpened } from './useWallOpened.ts'

/** The same map as on the wall, with all that a facilitator can do. */
export const FacilitatorView = ({ room: id }: { room: string }) => {
  const room = useRoom()
  const { common, list } = useTexts()
  const facilitator = useFacilitatorTexts()
  useRoomPageTitle(common.facilitator)
  const control = useControl()
  const { phase, locked, openTheme } = control
  const notes = useReadable(room.notes)
  const { state, retry } = useLinks(id)
  const { shown, show } = useWallOpened(id)
  const next = useNextStep(shown)
  const [selected, select] = useState<string>()
  const [opened, setOpened] = useState<string>()
  const [dialog, setDialog] = useState<OpenDialog>()
  const note = notes.get(selected ?? '')
  const ended = phase === 'ended'
  const begun = stepNow(control) !== undefined
  const [seesMap, setSeesMap] = useState(false)
  const narrow = useNarrow()
  const listed = useBoardLook() === 'list'
  // Where there is no room for both, the list stands in the map's place.
  const alone = !useMedia(wideScreen) && listed
  useArrowKeys(note, !ended)

  const close = () => setDialog(undefined)
  const closeNote = (closed: string) => {
    select(undefined)
    if (opened === closed) focusNote(closed)
  }
  const acts = {
    next,
    projector: state.kind === 'ready' ? state.projectorHere : undefined,
    onShow: show,
    onInvite: () => setDialog('invite'),
    onAdd: () => setDialog('add'),
    onGroups: () => setDialog('groups'),
    onAgenda: () => setDialog('agenda'),
    onRound: () => setDialog('round'),
    onHide: () => setDialog('hide'),
    onReveal: () => setDialog('reveal'),
    onSession: () => setDialog('session'),
    onEnd: () => setDialog('end'),
  }
  return (
    <div className={styles.view} data-list={listed || undefined} data-alone={alone || undefined}>
      <SkipLinks
        to={[
          { id: 'board', text: list.skip.content },
          { id: 'bar', text: list.skip.bar },
        ]}
      />
      <Announcer />
      <RoundVoice />
      <main id="board" tabIndex={-1} className={styles.map}>
        {ended && !seesMap ? (
          <div className={styles.outcome}>
            <OutcomePage />
          </div>
        ) : alone ? (
          <BoardList inFoot={false} />
        ) : (
          <PriorityMap
            size={narrow ? 'phone' : 'screen'}
            editable
            selected={note?.id}
            onSelect={select}
            pinsAbove={showsLines(control) ? 0 : mostCards}
            openTheme={openTheme}
            onOpen={setOpened}
            onAgreed={() => setDialog('fates')}
            onOpenTheme={(theme) => void room.command({ type: 'openTheme', theme })}
          />
        )}
        {notes.size === 0 && !ended && !begun && restOf(control) === undefined ? (
          <FirstRun onInvite={acts.onInvite} onAdd={acts.onAdd} />
        ) : null}
        {locked && !ended ? (
          <p className={styles.notice}>
            <Lock aria-hidden size={18} />
            {facilitator.locked}
          </p>
        ) : null}
      </main>
      {alone && note === undefined && !begun && !ended ? null : (
        <SidePanel
          note={note}
          focused={opened !== undefined && opened === note?.id}
          listed={listed}
          alone={alone}
          seesMap={seesMap}
          onSeesMap={setSeesMap}
          onSelect={select}
          onCloseNote={closeNote}
        />
      )}
      <div id="bar" tabIndex={-1} className={styles.foot}>
        <Bar {...acts} onMore={() => setDialog('more')} />
      </div>
      <InviteDialog
        open={dialog === 'invite'}
        onClose={close}
        state={state}
        onRetry={retry}
        onShow={show}
      />
      <MoreDialog {...acts} open={dialog === 'more'} onClose={close} />
      <Dialogs
        open={dialog}
        onClose={close}
        onAdded={(added) => {
          close()
          if (!listed) select(added)
        }}
        onSettle={() => setDialog('fates')}
      />
    </div>
  )
}
